select c.name as customer, count(*) as orders
from customer c
join orders o on o.customer_id = c.id
group by c.id
union all
select c.name, 0
from customer c
where not exists (select from orders o where o.customer_id = c.id)
order by customer;
