select c.name as customer, n.orders
from customer c
left join (select customer_id, count(*) as orders from orders group by customer_id) n on n.customer_id = c.id
order by c.name;
