-- The twenty-ninth of February, and the same month of two years
insert into orders (id, placed_at, status, total_cents) values
  (1, '2027-02-03 10:00Z', 'paid', 1), (2, '2028-02-28 10:00Z', 'paid', 20), (3, '2028-02-29 10:00Z', 'paid', 300);
