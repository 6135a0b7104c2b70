create table product (
  id integer primary key,
  name text not null,
  stock integer not null check (stock >= 0)
);

create table orders (
  id integer primary key,
  status text not null check (status in ('pending', 'paid')),
  total_cents integer not null
);

create table order_line (
  order_id integer not null references orders (id),
  line_number integer not null,
  product_id integer not null references product (id),
  quantity integer not null check (quantity > 0),
  primary key (order_id, line_number)
);

create table payment (
  id text primary key, -- the partner's
  order_id integer not null references orders (id),
  amount_cents integer not null,
  received_at timestamptz not null
);

create table webhook_event (
  id text primary key, -- the partner's
  received_at timestamptz not null
);
