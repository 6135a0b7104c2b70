select product, in_stock
from (
  select
    name as product,
    minimum,
    coalesce((select sum(quantity) from movement where product_id = product.id), 0) as in_stock
  from product
) as stock
where in_stock < minimum
order by product;
