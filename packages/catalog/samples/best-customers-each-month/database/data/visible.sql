-- The shop's orders of three months
insert into customer (id, name, joined_on) values
  (1, 'Amara Okafor', '2025-02-11'),
  (2, 'Jonas Lindqvist', '2025-05-30'),
  (3, 'Mei Tanaka', '2025-08-19'),
  (4, 'Rafael Duarte', '2025-11-02'),
  (5, 'Sofia Brandt', '2026-01-07'),
  (6, 'Tomas Novak', '2026-02-21');

insert into orders (id, customer_id, placed_on, status) values
  (101, 1, '2025-12-03', 'shipped'),
  (102, 2, '2025-12-09', 'shipped'),
  (103, 3, '2025-12-18', 'paid'),
  (104, 4, '2025-12-20', 'cancelled'),
  (105, 1, '2025-12-27', 'shipped'),
  (106, 5, '2026-01-08', 'shipped'),
  (107, 2, '2026-01-15', 'paid'),
  (108, null, '2026-01-16', 'paid'),
  (109, 4, '2026-01-31', 'shipped'),
  (110, 1, '2026-01-31', 'paid'),
  (111, 6, '2026-02-22', 'pending'),
  (112, 3, '2026-02-24', 'paid'),
  (113, 5, '2026-02-28', 'shipped');

insert into order_line (order_id, line_number, product, quantity, unit_price_cents, discount_cents) values
  (101, 1, 'Teapot', 1, 3900, 400),
  (101, 2, 'Tea towel', 3, 850, 0),
  (102, 1, 'Coffee grinder', 1, 8900, 1000),
  (103, 1, 'Enamel mug', 4, 1250, 500),
  (104, 1, 'Espresso machine', 1, 45900, 0),
  (105, 1, 'Enamel mug', 2, 1250, 0),
  (106, 1, 'Bread knife', 1, 5400, 0),
  (106, 2, 'Chopping board', 1, 4200, 600),
  (107, 1, 'Paper filters', 5, 390, 0),
  (108, 1, 'Paper filters', 2, 390, 0),
  (109, 1, 'Cast-iron pan', 1, 6900, 0),
  (109, 2, 'Tea towel', 2, 850, null),
  (110, 1, 'Teapot', 1, 3900, 0),
  (111, 1, 'Coffee grinder', 2, 8900, 0),
  (112, 1, 'Chopping board', 1, 4200, 0),
  (113, 1, 'Enamel mug', 6, 1250, 900);
