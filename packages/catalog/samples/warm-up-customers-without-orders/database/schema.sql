create table customer (
  id integer primary key,
  name text not null
);

create table orders (
  id integer primary key,
  customer_id integer not null references customer (id),
  placed_on date not null
);
