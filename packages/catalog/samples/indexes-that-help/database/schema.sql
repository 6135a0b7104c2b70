create table customer (
  id integer primary key,
  name text not null,
  email text not null
);

create table orders (
  id integer primary key,
  customer_id integer not null references customer (id),
  warehouse text not null,
  status text not null check (status in ('open', 'shipped', 'cancelled')),
  placed_at timestamptz not null,
  total_cents integer not null
);

create index orders_customer_id on orders (customer_id);
