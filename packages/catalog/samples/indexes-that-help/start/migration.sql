-- What the colleague had tried.
create index orders_status on orders (status);
create index orders_warehouse on orders (warehouse);
create index orders_placed_at on orders (placed_at);
create index customer_email on customer (email);
