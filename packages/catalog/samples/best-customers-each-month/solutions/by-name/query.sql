select month, place, customer, spent_cents
from (
  select to_char(o.placed_on, 'YYYY-MM') as month,
         c.name as customer,
         sum(l.quantity * l.unit_price_cents - coalesce(l.discount_cents, 0)) as spent_cents,
         rank() over (
           partition by to_char(o.placed_on, 'YYYY-MM')
           order by sum(l.quantity * l.unit_price_cents - coalesce(l.discount_cents, 0)) desc
         ) as place
  from customer c
  join orders o on o.customer_id = c.id and o.status in ('paid', 'shipped')
  join order_line l on l.order_id = o.id
  group by 1, 2
  having sum(l.quantity * l.unit_price_cents - coalesce(l.discount_cents, 0)) > 0
) ranked
where place <= 3
order by month, place;
