-- Customers who spent the same share a place, and the next places are skipped
insert into customer (id, name, joined_on) values
  (1, 'Ada Berg', '2025-01-01'), (2, 'Bilal Haddad', '2025-01-01'), (3, 'Chiara Russo', '2025-01-01'),
  (4, 'Dan Whitlock', '2025-01-01'), (5, 'Elif Kaya', '2025-01-01'), (6, 'Femi Adeyemi', '2025-01-01');

insert into orders (id, customer_id, placed_on, status) values
  -- two in first place, then a third, then one who is fourth
  (1, 1, '2026-03-01', 'paid'), (2, 2, '2026-03-02', 'paid'), (3, 3, '2026-03-03', 'paid'), (4, 4, '2026-03-04', 'paid'),
  -- a first, a second, and three who share the third place
  (5, 1, '2026-04-01', 'paid'), (6, 2, '2026-04-02', 'paid'), (7, 3, '2026-04-03', 'paid'),
  (8, 4, '2026-04-04', 'paid'), (9, 5, '2026-04-05', 'paid'), (10, 6, '2026-04-06', 'paid'),
  -- four who share the first place, then a fifth
  (11, 1, '2026-05-01', 'shipped'), (12, 2, '2026-05-01', 'shipped'), (13, 3, '2026-05-01', 'shipped'),
  (14, 4, '2026-05-01', 'shipped'), (15, 5, '2026-05-01', 'shipped');

insert into order_line (order_id, line_number, product, quantity, unit_price_cents, discount_cents) values
  (1, 1, 'Lamp', 1, 5000, 0), (2, 1, 'Lamp', 2, 2500, 0), (3, 1, 'Rug', 1, 4000, 0), (4, 1, 'Rug', 1, 3000, 0),
  (5, 1, 'Desk', 1, 9000, 0), (6, 1, 'Desk', 1, 8000, 0), (7, 1, 'Chair', 1, 7000, 0),
  (8, 1, 'Chair', 1, 7500, 500), (9, 1, 'Chair', 2, 3500, 0), (10, 1, 'Stool', 1, 1000, 0),
  (11, 1, 'Vase', 1, 2000, 0), (12, 1, 'Vase', 1, 2000, 0), (13, 1, 'Vase', 1, 2000, 0),
  (14, 1, 'Vase', 1, 2000, 0), (15, 1, 'Vase', 1, 1900, 0);
