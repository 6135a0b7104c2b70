create table product (
  id integer primary key,
  name text not null
);

create table price (
  id integer primary key,
  product_id integer not null references product (id),
  cents integer not null,
  set_at timestamptz not null,
  confirmed boolean not null
);
