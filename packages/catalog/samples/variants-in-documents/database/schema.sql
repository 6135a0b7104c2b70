create table product (
  id integer primary key,
  sku text not null,
  name text not null,
  price_cents integer not null,
  details jsonb
);
