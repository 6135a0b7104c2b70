-- For each month the third-best sum is the bar; `fetch first … with ties` keeps those who share it.
with line_total as (
  select order_id, quantity * unit_price_cents - case when discount_cents is null then 0 else discount_cents end as cents
  from order_line
),
months as (
  select distinct extract(year from placed_on)::int as y, extract(month from placed_on)::int as m from orders
)
select months.y || '-' || lpad(months.m::text, 2, '0') as month,
       rank() over (partition by months.y, months.m order by best.cents desc) as place,
       best.name as customer,
       best.cents as spent_cents
from months
cross join lateral (
  select customer.name, sum(line_total.cents) as cents
  from customer
  inner join orders on orders.customer_id = customer.id
  inner join line_total on line_total.order_id = orders.id
  where extract(year from orders.placed_on) = months.y
    and extract(month from orders.placed_on) = months.m
    and orders.status = any (array['paid', 'shipped'])
  group by customer.id
  having sum(line_total.cents) <> 0
  order by cents desc
  fetch first 3 rows with ties
) best
order by 1, 2, 3;
