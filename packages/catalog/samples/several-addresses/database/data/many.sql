-- Customers who share a house, spaces for a street, ids with gaps
insert into customer (id, name, email, street, postcode, city) values
  (7, 'Ada Berg', 'ada@mail.example', 'Rua Nova 1', '1100-001', 'Lisboa'),
  (40, 'Bilal Haddad', 'bilal@mail.example', 'Rua Nova 1', '1100-001', 'Lisboa'),
  (41, 'Chiara Russo', 'chiara@mail.example', '   ', '00100', 'Roma'),
  (90, 'Dan Whitlock', 'dan@mail.example', 'The Old Mill', null, null),
  (91, 'Elif Kaya', 'elif@mail.example', null, '34000', 'İstanbul'),
  (92, 'Femi Adeyemi', 'femi@mail.example', 'Allen Avenue 40', '', 'Ikeja');

insert into orders (id, customer_id, placed_on, total_cents) values
  (1, 7, '2026-03-01', 100), (2, 40, '2026-03-02', 200), (3, 40, '2026-03-03', 300), (4, 41, '2026-03-04', 400),
  (5, 91, '2026-03-05', 500), (6, 90, '2026-03-06', 600), (7, null, '2026-03-07', 700), (8, null, '2026-03-08', 800), (9, 7, '2026-03-09', 900);
