-- The rule is a constraint; the index that it needs answers the second statement too.
alter table customer add constraint one_address exclude using btree (lower(email) with =);
drop index orders_customer_id;
create index on orders using btree (customer_id, placed_at desc);
create index on orders using btree (placed_at, warehouse) where status = 'open';
