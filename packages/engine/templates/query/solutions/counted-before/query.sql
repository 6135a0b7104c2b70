with counted as (
  select product_id, quantity from movement
  union all
  select id, 0 from product
)
select name as product, sum(quantity) as in_stock
from counted
join product on product.id = counted.product_id
group by name, minimum
having sum(quantity) < minimum
order by name;
