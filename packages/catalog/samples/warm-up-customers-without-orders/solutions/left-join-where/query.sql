select c.name as customer,
       count(o.id) as orders
from customer c
left join orders o on o.customer_id = c.id
where o.placed_on <= '2026-12-31'
group by c.id
order by c.name;
