-- Months without an order, from one year to the next
insert into orders (id, placed_at, status, total_cents) values
  (1, '2025-10-30 10:00Z', 'paid', 500), (2, '2026-02-02 10:00Z', 'paid', 700), (3, '2026-02-02 11:00Z', 'paid', 700), (4, '2026-02-03 11:00Z', 'paid', 1);
