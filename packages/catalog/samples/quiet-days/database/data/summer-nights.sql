-- Orders of summer nights belong to the next day in Lisbon
insert into orders (id, placed_at, status, total_cents) values
  (1, '2026-06-30 23:30Z', 'paid', 100), (2, '2026-07-04 22:59:59.999Z', 'paid', 200), (3, '2026-07-04 23:00Z', 'paid', 400),
  (4, '2026-07-05 22:30Z', 'paid', 800), (5, '2026-07-31 22:59Z', 'paid', 1600);
