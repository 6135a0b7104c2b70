-- Two customers of the same name are two customers
insert into customer (id, name, joined_on) values
  (1, 'Maria Silva', '2025-01-01'), (2, 'Maria Silva', '2025-06-01'), (3, 'Bilal Haddad', '2025-01-01'), (4, 'Dan Whitlock', '2025-01-01');

insert into orders (id, customer_id, placed_on, status) values
  -- the two together would be first; apart they are second and third
  (1, 1, '2026-09-01', 'paid'), (2, 2, '2026-09-02', 'paid'), (3, 3, '2026-09-03', 'paid'), (4, 4, '2026-09-04', 'paid'),
  -- both spent the same: two rows that look alike
  (5, 1, '2026-10-01', 'paid'), (6, 2, '2026-10-02', 'shipped'), (7, 3, '2026-10-03', 'paid');

insert into order_line (order_id, line_number, product, quantity, unit_price_cents, discount_cents) values
  (1, 1, 'Clock', 1, 3000, 0), (2, 1, 'Clock', 1, 3000, 500), (3, 1, 'Mirror', 1, 5200, 0), (4, 1, 'Hook', 4, 300, 0),
  (5, 1, 'Clock', 1, 3000, 0), (6, 1, 'Clock', 1, 3000, 0), (7, 1, 'Hook', 2, 300, 0);
