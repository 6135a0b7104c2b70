with latest as (select distinct on (product_id) * from price where confirmed order by product_id, set_at desc, id desc),
     earlier as (
       select distinct on (product_id) * from price where confirmed and id not in (select id from latest) order by product_id, set_at desc, id desc
     )
select p.name as product, l.cents, e.cents as before, coalesce(c.n, 0) as changes
from product p
left join latest l on l.product_id = p.id
left join earlier e on e.product_id = p.id
left join (select product_id, count(*) as n from price where confirmed group by product_id) c on c.product_id = p.id
order by product;
