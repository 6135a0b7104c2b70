-- No window function: a place is one more than the number of customers who spent more.
with spending as (
  select date_trunc('month', o.placed_on) as first_day, o.customer_id,
         sum(l.quantity * l.unit_price_cents) - coalesce(sum(l.discount_cents), 0) as spent
  from orders o, order_line l
  where l.order_id = o.id and o.customer_id is not null and o.status not in ('pending', 'cancelled')
  group by 1, 2
  having sum(l.quantity * l.unit_price_cents) > coalesce(sum(l.discount_cents), 0)
)
select to_char(mine.first_day, 'YYYY-MM') as month,
       1 + count(ahead.customer_id) as place,
       (select name from customer where id = mine.customer_id) as customer,
       mine.spent as spent_cents
from spending mine
left join spending ahead on ahead.first_day = mine.first_day and ahead.spent > mine.spent
group by mine.first_day, mine.customer_id, mine.spent
having count(ahead.customer_id) < 3
order by month, place;
