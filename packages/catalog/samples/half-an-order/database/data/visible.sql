-- Two customers, four products, one of them being counted
insert into customer (id, name) values (1, 'Amara Okafor'), (2, 'Jonas Lindqvist');

insert into product (id, name, price_cents, stock, being_counted) values
  (11, 'Teapot', 3900, 5, false),
  (12, 'Tea towel', 850, 3, false),
  (13, 'Enamel mug', 1250, 8, true),
  (14, 'Bread knife', 5400, 1, false);

insert into orders (id, customer_id, total_cents) values (900, 2, 2900);
insert into order_line (order_id, line_number, product_id, quantity, unit_cents) values (900, 1, 11, 1, 3900);
insert into voucher (code, cents, used_by) values ('SPRING', 500, null), ('THANKS', 1000, 900), ('GIFT', 9000, null);
insert into outbox (order_id) values (900);
