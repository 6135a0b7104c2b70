-- The owner's report as it is.
select placed_at::date as day,
       count(*) as orders,
       sum(total_cents) as cents
from orders
where status = 'paid'
group by placed_at::date
order by day;
