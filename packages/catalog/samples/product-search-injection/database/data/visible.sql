-- A small range of products
insert into product (id, name, price_cents, cost_cents, on_sale) values
  (1, 'Enamel mug', 1250, 400, true),
  (2, 'Union Jack mug', 1450, 450, true),
  (3, 'Teapot', 3900, 1500, true),
  (4, 'Baker''s apron', 2600, 900, true),
  (5, 'Tea towel', 850, 200, true),
  (6, 'Anniversary mug', 1900, 700, false),
  (7, 'Coffee grinder', 8900, 4100, true),
  (8, 'Espresso cup', 1250, 350, true);

insert into staff (id, email, password_hash) values
  (1, 'owner@shop.example', '$argon2id$v=19$m=65536$c2FsdA$b3duZXI'),
  (2, 'stock@shop.example', '$argon2id$v=19$m=65536$c2FsdA$c3RvY2s');
