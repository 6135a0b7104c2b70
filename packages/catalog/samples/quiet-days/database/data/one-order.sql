-- A single order
insert into orders (id, placed_at, status, total_cents) values (1, '2026-04-15 10:00Z', 'paid', 990);
