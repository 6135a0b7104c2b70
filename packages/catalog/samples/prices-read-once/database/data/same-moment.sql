-- Prices that were set at the same moment
insert into product (id, name) values (1, 'Cup'), (2, 'Saucer'), (3, 'Spoon');
insert into price (id, product_id, cents, set_at, confirmed) values
  (11, 1, 500, '2026-01-01Z', true), (12, 1, 450, '2026-01-01Z', true), (13, 1, 480, '2025-12-01Z', true),
  (22, 2, 300, '2026-01-01Z', true), (21, 2, 310, '2026-01-01Z', true), (20, 2, 320, '2026-01-01Z', true), (30, 3, 90, '2026-01-01Z', true), (31, 3, 90, '2026-01-01Z', true);
