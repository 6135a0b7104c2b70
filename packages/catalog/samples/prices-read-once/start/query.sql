select p.name as product,
       (select cents from price where product_id = p.id and confirmed order by set_at desc, id desc limit 1) as cents,
       (select cents from price where product_id = p.id and confirmed order by set_at desc, id desc limit 1 offset 1) as before,
       (select count(*) from price where product_id = p.id and confirmed) as changes
from product p
order by product;
