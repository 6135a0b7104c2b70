create sequence address_number;

create table address (
  id integer not null default nextval('address_number') primary key,
  customer_id integer not null,
  street text not null,
  postcode text null,
  city text null,
  is_default boolean not null default false,
  constraint address_customer foreign key (customer_id) references customer (id) on delete restrict
);

alter table orders add column address_id integer null references address (id);

with moved as (
  insert into address (customer_id, street, postcode, city, is_default)
  select c.id, c.street, c.postcode, c.city, true
  from customer c
  where length(btrim(coalesce(c.street, ''))) > 0
  returning id, customer_id
)
update orders set address_id = moved.id from moved where moved.customer_id = orders.customer_id;

create function refuse_second_default() returns trigger language plpgsql as $$
begin
  perform 1 from customer where id = new.customer_id for update;
  if new.is_default and exists (
    select from address where customer_id = new.customer_id and is_default and id <> new.id
  ) then
    raise unique_violation using message = 'this customer has a default address already';
  end if;
  if tg_op = 'UPDATE' and new.customer_id <> old.customer_id and exists (select from orders where address_id = old.id) then
    raise foreign_key_violation using message = 'orders of another customer go there';
  end if;
  return new;
end
$$;
create trigger one_default before insert or update on address for each row execute function refuse_second_default();

create function refuse_foreign_address() returns trigger language plpgsql as $$
begin
  if new.address_id is not null and not exists (
    select from address where id = new.address_id and customer_id = new.customer_id
  ) then
    raise foreign_key_violation using message = 'this address belongs to somebody else';
  end if;
  return new;
end
$$;
create trigger own_address before insert or update on orders for each row execute function refuse_foreign_address();
