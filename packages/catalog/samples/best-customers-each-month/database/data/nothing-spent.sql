-- Whoever spent nothing has no place
insert into customer (id, name, joined_on) values
  (1, 'Ada Berg', '2025-01-01'), (2, 'Bilal Haddad', '2025-01-01'), (3, 'Chiara Russo', '2025-01-01'), (4, 'Dan Whitlock', '2025-01-01');

insert into orders (id, customer_id, placed_on, status) values
  (1, 1, '2026-11-01', 'paid'),
  (2, 2, '2026-11-02', 'paid'),      -- everything was a present
  (3, 3, '2026-11-03', 'paid'),      -- no lines
  (4, 4, '2026-11-04', 'cancelled'),
  (5, 4, '2026-12-01', 'pending'),   -- a month with nobody to thank
  (6, 2, '2027-01-15', 'shipped');   -- alone in a month

insert into order_line (order_id, line_number, product, quantity, unit_price_cents, discount_cents) values
  (1, 1, 'Basket', 1, 1900, 0), (2, 1, 'Sticker', 1, 300, 300), (4, 1, 'Basket', 9, 1900, 0),
  (5, 1, 'Basket', 2, 1900, 0), (6, 1, 'Sticker', 10, 300, 1000);
