with spending as (
  select to_char(o.placed_on, 'YYYY-MM') as month,
         c.id,
         c.name as customer,
         sum(l.quantity * l.unit_price_cents - coalesce(l.discount_cents, 0)) as spent_cents
  from orders o
  join customer c on c.id = o.customer_id
  join order_line l on l.order_id = o.id
  where o.status in ('paid', 'shipped')
  group by to_char(o.placed_on, 'YYYY-MM'), c.id, c.name
),
placed as (
  select month,
         dense_rank() over (partition by month order by spent_cents desc) as place,
         customer,
         spent_cents
  from spending
  where spent_cents > 0
)
select month, place, customer, spent_cents
from placed
where place <= 3
order by month, place;
