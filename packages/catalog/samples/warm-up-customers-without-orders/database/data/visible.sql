-- Every customer is listed, and who has not ordered yet has 0
insert into customer (id, name) values (1, 'Amara'), (2, 'Jonas'), (3, 'Mei'), (4, 'Rafael');
insert into orders (id, customer_id, placed_on) values
  (11, 1, '2026-03-02'), (12, 3, '2026-03-05'), (13, 1, '2026-03-09'), (14, 4, '2026-03-10');
