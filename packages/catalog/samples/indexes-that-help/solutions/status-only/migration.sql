create index orders_to_pack on orders (status) where status = 'open';

create unique index customer_email on customer (lower(email));

create index orders_of_customer on orders (customer_id, placed_at);
drop index orders_customer_id; -- the new one begins with the same column
