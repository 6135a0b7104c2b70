select p.name as product, a.cents[1] as cents, a.cents[2] as before, coalesce(cardinality(a.cents), 0) as changes
from product p
left join (
  select product_id, array_agg(cents order by set_at desc, id desc) as cents
  from price
  where confirmed
  group by product_id
) a on a.product_id = p.id
order by 1;
