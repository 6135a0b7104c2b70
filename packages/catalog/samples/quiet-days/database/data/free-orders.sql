-- Orders that came to nothing
insert into orders (id, placed_at, status, total_cents) values
  (1, '2026-05-02 10:00Z', 'paid', 0), (2, '2026-05-05 10:00Z', 'paid', 300), (3, '2026-05-08 10:00Z', 'paid', 0), (4, '2026-05-08 11:00Z', 'paid', 0);
