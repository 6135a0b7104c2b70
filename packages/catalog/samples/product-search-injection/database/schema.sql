create table product (
  id integer primary key,
  name text not null,
  price_cents integer not null,
  cost_cents integer not null, -- what the shop pays for it
  on_sale boolean not null default false
);

create table staff (
  id integer primary key,
  email text not null,
  password_hash text not null
);
