-- Two months of a small shop
insert into orders (id, placed_at, status, total_cents) values
  (1, '2026-01-03 10:15Z', 'paid', 3900), (2, '2026-01-03 18:40Z', 'paid', 850), (3, '2026-01-09 09:00Z', 'paid', 1250),
  (4, '2026-01-10 12:00Z', 'cancelled', 45900), (5, '2026-01-17 20:05Z', 'paid', 5400), (6, '2026-01-31 11:30Z', 'paid', 4200),
  (7, '2026-02-01 08:20Z', 'paid', 2600), (8, '2026-02-14 14:14Z', 'paid', 8900), (9, '2026-02-20 16:00Z', 'pending', 700);
