-- What each customer spent, over all months. Still missing: the months and the places.
select c.name as customer,
       sum(l.quantity * l.unit_price_cents) as spent_cents
from customer c
join orders o on o.customer_id = c.id
join order_line l on l.order_id = o.id
group by c.name
order by spent_cents desc;
