-- Two customers of the same name are two customers
insert into customer (id, name) values (1, 'Sofia'), (2, 'Sofia'), (3, 'Tomas');
insert into orders (id, customer_id, placed_on) values (21, 1, '2026-04-01'), (22, 1, '2026-04-02'), (23, 2, '2026-04-03');
