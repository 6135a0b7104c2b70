create table product (
  id integer primary key,
  name text not null,
  category text not null,
  price_cents integer check (price_cents >= 0), -- empty: on request
  withdrawn boolean not null default false
);

create index on product (name, id);
