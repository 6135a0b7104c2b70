-- Orders of winter nights, and the nights on which the clocks change
insert into orders (id, placed_at, status, total_cents) values
  (1, '2026-01-31 23:30Z', 'paid', 100), (2, '2026-02-01 00:00Z', 'paid', 200), (3, '2026-02-10 23:59:59Z', 'paid', 400),
  (4, '2026-03-28 23:30Z', 'paid', 800), (5, '2026-03-29 22:30Z', 'paid', 1600), (6, '2026-03-29 23:30Z', 'paid', 3200),
  (7, '2026-10-24 23:30Z', 'paid', 6400), (8, '2026-10-25 23:30Z', 'paid', 12800), (9, '2026-10-26 00:00Z', 'paid', 25600);
