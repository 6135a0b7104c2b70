create index orders_to_pack on orders (warehouse, placed_at) where status = 'open';

create unique index customer_email on customer (lower(email));

create index orders_of_customer on orders (placed_at, customer_id);
drop index orders_customer_id; -- the new one begins with the same column
