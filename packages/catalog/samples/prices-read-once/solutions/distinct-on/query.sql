-- The newest row of each product knows the one before it, and how many there are.
with newest as (
  select distinct on (product_id) product_id, cents,
         lag(cents) over one_by_one as before,
         row_number() over one_by_one as changes
  from price
  where confirmed is true
  window one_by_one as (partition by product_id order by set_at, id)
  order by product_id, set_at desc, id desc
)
select name as product, cents, before, coalesce(changes, 0) as changes
from newest right join product on product.id = product_id
order by name;
