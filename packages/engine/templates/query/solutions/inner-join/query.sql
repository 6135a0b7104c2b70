select product.name as product, sum(movement.quantity) as in_stock
from product
join movement on movement.product_id = product.id
group by product.id
having sum(movement.quantity) < product.minimum
order by product.name;
