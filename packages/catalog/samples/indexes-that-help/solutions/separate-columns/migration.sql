create index orders_to_pack on orders (warehouse, placed_at) where status = 'open';

create unique index customer_email on customer (lower(email));

create index orders_placed_at on orders (placed_at);
