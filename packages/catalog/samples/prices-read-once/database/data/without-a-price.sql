-- Products that never had a price
insert into product (id, name) values (1, 'Samovar'), (2, 'Oven'), (3, 'Whisk');
insert into price (id, product_id, cents, set_at, confirmed) values (1, 3, 700, '2026-01-01 08:00Z', true), (2, 2, 90000, '2026-01-01 08:00Z', false);
