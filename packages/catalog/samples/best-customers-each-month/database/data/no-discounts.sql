-- A line without a discount counts in full
insert into customer (id, name, joined_on) values
  (1, 'Ada Berg', '2025-01-01'), (2, 'Bilal Haddad', '2025-01-01'), (3, 'Chiara Russo', '2025-01-01'), (4, 'Dan Whitlock', '2025-01-01');

insert into orders (id, customer_id, placed_on, status) values
  (1, 1, '2026-06-05', 'paid'), (2, 2, '2026-06-06', 'paid'), (3, 3, '2026-06-07', 'shipped'), (4, 4, '2026-06-08', 'shipped'), (5, 1, '2026-06-30', 'paid');

insert into order_line (order_id, line_number, product, quantity, unit_price_cents, discount_cents) values
  (1, 1, 'Kettle', 1, 4500, null),
  (1, 2, 'Cup', 6, 700, 200),
  (2, 1, 'Kettle', 2, 4500, null),
  (3, 1, 'Cup', 8, 700, 600),
  (4, 1, 'Tray', 1, 2600, null),
  (4, 2, 'Cup', 1, 700, null),
  (5, 1, 'Tray', 1, 2600, 100),
  (5, 2, 'Saucer', 5, 500, 0); -- as much as the tray
