-- A shop that nobody has paid yet
insert into orders (id, placed_at, status, total_cents) values (1, '2026-07-15 10:00Z', 'cancelled', 100);
