select c.name as customer,
       count(*) as orders
from customer c
left join orders o on o.customer_id = c.id
group by c.id
order by c.name;
