-- Old prices that were typed in later
insert into product (id, name) values (1, 'Carpet'), (2, 'Lamp');
insert into price (id, product_id, cents, set_at, confirmed) values
  (1, 1, 45000, '2026-01-01Z', true), (2, 1, 39000, '2020-01-01Z', true), (3, 1, 42000, '2023-01-01Z', true), (4, 2, 0, '2026-02-01Z', true), (5, 2, 1500, '2026-01-01Z', true);
