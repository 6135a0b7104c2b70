create table product (
  id integer primary key,
  name text not null,
  on_sale boolean not null
);
