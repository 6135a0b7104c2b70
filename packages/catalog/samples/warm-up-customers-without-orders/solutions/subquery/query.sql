select name as customer,
       (select count(*) from orders where orders.customer_id = customer.id) as orders
from customer
order by name;
