create table customer (
  id integer primary key,
  name text not null,
  joined_on date not null
);

create table orders (
  id integer primary key,
  customer_id integer references customer (id), -- empty: placed by a guest
  placed_on date not null,
  status text not null check (status in ('pending', 'paid', 'shipped', 'cancelled'))
);

create table order_line (
  order_id integer not null references orders (id),
  line_number integer not null,
  product text not null,
  quantity integer not null check (quantity > 0),
  unit_price_cents integer not null check (unit_price_cents >= 0),
  discount_cents integer check (discount_cents >= 0), -- for the whole line; empty: none
  primary key (order_id, line_number)
);
