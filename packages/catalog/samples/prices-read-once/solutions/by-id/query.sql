with placed as (
  select product_id, cents,
         row_number() over (partition by product_id order by id desc) as place
  from price
  where confirmed
)
select p.name as product,
       min(l.cents) filter (where place = 1) as cents,
       min(l.cents) filter (where place = 2) as before,
       count(l.product_id) as changes
from product p
left join placed l on l.product_id = p.id
group by p.id
order by product;
