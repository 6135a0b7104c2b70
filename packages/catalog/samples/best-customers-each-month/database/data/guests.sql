-- Orders of guests take no place
insert into customer (id, name, joined_on) values
  (1, 'Ada Berg', '2025-01-01'), (2, 'Bilal Haddad', '2025-01-01'), (3, 'Chiara Russo', '2025-01-01'), (4, 'Dan Whitlock', '2025-01-01');

insert into orders (id, customer_id, placed_on, status) values
  (1, null, '2026-07-01', 'paid'), (2, null, '2026-07-02', 'shipped'),
  (3, 1, '2026-07-03', 'paid'), (4, 2, '2026-07-04', 'paid'), (5, 3, '2026-07-05', 'paid'), (6, 4, '2026-07-06', 'paid'),
  -- a month in which only guests bought something
  (7, null, '2026-08-09', 'shipped');

insert into order_line (order_id, line_number, product, quantity, unit_price_cents, discount_cents) values
  (1, 1, 'Sofa', 1, 89000, 0), (2, 1, 'Sofa', 1, 89000, 5000),
  (3, 1, 'Pillow', 2, 2900, 0), (4, 1, 'Pillow', 1, 2900, 0), (5, 1, 'Blanket', 1, 4900, 0), (6, 1, 'Candle', 1, 900, 0),
  (7, 1, 'Candle', 3, 900, 0);
