-- A shop of four products
insert into product (id, name) values (1, 'Teapot'), (2, 'Enamel mug'), (3, 'Tea towel'), (4, 'Bread knife');
insert into price (id, product_id, cents, set_at, confirmed) values
  (1, 1, 3900, '2025-10-01 08:00Z', true), (2, 2, 1250, '2025-10-01 08:00Z', true), (3, 3, 850, '2025-10-01 08:00Z', true),
  (4, 1, 4100, '2025-11-12 08:00Z', true), (5, 1, 3500, '2025-11-28 08:00Z', true), (6, 2, 1350, '2026-01-02 08:00Z', true),
  (7, 1, 4200, '2026-02-01 08:00Z', false), (8, 4, 5400, '2026-02-02 08:00Z', true);
