create table orders (
  id integer primary key,
  status text not null check (status in ('pending', 'paid', 'packed')),
  grams integer not null,
  address text not null
);

create table parcel (
  order_id integer primary key references orders (id),
  key text not null unique,
  label text
);
