create table address (
  id integer generated always as identity primary key,
  customer_id integer not null references customer (id),
  street text not null,
  postcode text,
  city text,
  is_default boolean not null default false,
  unique (customer_id, id) -- what an order's customer and address refer to together
);

create unique index address_one_default on address (customer_id) where is_default;

insert into address (customer_id, street, postcode, city, is_default)
select id, street, postcode, city, true
from customer
where trim(street) <> '';

alter table orders
  add column address_id integer,
  add constraint orders_guest_has_no_address check (address_id is null or customer_id is not null),
  add constraint orders_address_of_customer foreign key (customer_id, address_id) references address (customer_id, id);

update orders
set address_id = address.id
from address
where address.customer_id = orders.customer_id and address.is_default;
