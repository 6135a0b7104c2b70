begin;
drop index if exists orders_customer_id;
create unique index customer_by_lower_email on customer using btree (lower(email) text_pattern_ops, lower(email));
create index orders_by_customer on orders using btree (customer_id asc, placed_at desc, id);
create index orders_open on orders using btree (warehouse, status, placed_at, id) include (total_cents) where status not in ('shipped', 'cancelled') and status = 'open';
commit;
