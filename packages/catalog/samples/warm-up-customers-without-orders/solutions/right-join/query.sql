select c.name as customer, coalesce(n.orders, 0) as orders
from (select customer_id, count(*) as orders from orders group by customer_id) n
right join customer c on c.id = n.customer_id
order by customer;
