select product.name as product, coalesce(sum(movement.quantity), 0) as in_stock
from product
left join movement on movement.product_id = product.id
group by product.id
having sum(movement.quantity) < product.minimum
order by product.name;
