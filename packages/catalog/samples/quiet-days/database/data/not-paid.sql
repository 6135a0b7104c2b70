-- Orders that were not paid stretch no report and end no quiet days
insert into orders (id, placed_at, status, total_cents) values
  (1, '2026-07-15 10:00Z', 'cancelled', 100), (2, '2026-08-10 10:00Z', 'paid', 200), (3, '2026-08-12 10:00Z', 'pending', 300),
  (4, '2026-08-14 10:00Z', 'paid', 400), (5, '2026-08-14 12:00Z', 'cancelled', 500), (6, '2026-09-01 10:00Z', 'pending', 600);
