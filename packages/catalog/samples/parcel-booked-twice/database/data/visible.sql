-- Orders of every status
insert into orders (id, status, grams, address) values
  (101, 'paid', 900, '12 Kiln Lane, Bristol'), (102, 'paid', 150, 'Backgatan 3, Göteborg'), (103, 'pending', 350, 'Am Markt 8, Weimar'),
  (104, 'packed', 1200, 'Rua Nova 1, Lisboa'), (105, 'packed', 200, 'Long Row 5, Brno');
insert into parcel (order_id, key, label) values (104, '0b9d7a44-a first key', 'LBL-OLD');
