-- A few customers, two of them without an address, and a guest's order
insert into customer (id, name, email, street, postcode, city) values
  (1, 'Amara Okafor', 'amara@mail.example', '12 Kiln Lane', 'BS1 4QA', 'Bristol'),
  (2, 'Jonas Lindqvist', 'jonas@mail.example', 'Backgatan 3', '411 02', 'Göteborg'),
  (3, 'Mei Tanaka', 'mei@mail.example', null, null, null),
  (4, 'Rafael Duarte', 'rafael@mail.example', '', '', ''),
  (5, 'Sofia Brandt', 'sofia@mail.example', 'Am Markt 8', null, 'Weimar');

insert into orders (id, customer_id, placed_on, total_cents) values
  (101, 1, '2026-01-03', 3900),
  (102, 2, '2026-01-09', 8900),
  (103, 1, '2026-01-18', 1250),
  (104, 3, '2026-02-02', 2600),
  (105, null, '2026-02-05', 850),
  (106, 5, '2026-02-11', 4200);
