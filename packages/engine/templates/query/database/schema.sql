create table product (
  id integer primary key,
  name text not null unique,
  minimum integer not null check (minimum >= 0)
);

create table movement (
  id integer primary key,
  product_id integer not null references product,
  quantity integer not null check (quantity <> 0)
);
