select p.name as product, l.cents, l.before, coalesce(l.changes, 0) as changes
from product p
left join lateral (
  select cents, lead(cents) over (order by set_at desc, id desc) as before, count(*) over () as changes
  from price where product_id = p.id and confirmed
  order by set_at desc, id desc limit 1
) l on true
order by product;
