-- Three products and four orders that wait for their payment
insert into product (id, name, stock) values (1, 'Enamel mug', 10), (2, 'Teapot', 3), (3, 'Tea towel', 5);

insert into orders (id, status, total_cents) values (101, 'pending', 6400), (102, 'pending', 16450), (103, 'pending', 850), (104, 'pending', 6250);

insert into order_line (order_id, line_number, product_id, quantity) values
  (101, 1, 1, 2), (101, 2, 2, 1),
  (102, 1, 3, 1), (102, 2, 2, 4),  -- more teapots than there are
  (103, 1, 3, 1),
  (104, 1, 1, 2), (104, 2, 1, 3);  -- the mug on two lines
