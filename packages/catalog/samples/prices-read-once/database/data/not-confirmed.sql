-- Prices that are not confirmed, in every place
insert into product (id, name) values (1, 'Pan'), (2, 'Pot'), (3, 'Lid');
insert into price (id, product_id, cents, set_at, confirmed) values
  (1, 1, 100, '2026-01-01Z', true), (2, 1, 200, '2026-01-02Z', false), (3, 1, 300, '2026-01-03Z', true),
  (4, 2, 100, '2026-01-01Z', false), (5, 2, 200, '2026-01-02Z', true), (6, 2, 300, '2026-01-03Z', false), (7, 3, 50, '2026-01-03Z', true), (8, 3, 40, '2026-01-04Z', false);
