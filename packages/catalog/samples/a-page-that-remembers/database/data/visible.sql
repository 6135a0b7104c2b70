-- Ten products, thousands of reviews and order lines, three members
insert into product (id, price_cents) select n, 1000 + n * 10 from generate_series(1, 10) as n;
insert into product_name (product_id, lang, name) select n, 'en', 'Product ' || n from generate_series(1, 10) as n;
insert into product_name (product_id, lang, name) values (1, 'de', 'Teekanne'), (1, 'pt', 'Bule'), (2, 'de', 'Becher');
update product_name set name = 'Teapot' where product_id = 1 and lang = 'en';

insert into review (product_id, stars) select 1 + n % 2, 1 + n * 7 % 5 from generate_series(1, 600) as n;
insert into order_line (order_id, product_id) select n, 1 from generate_series(1, 400) as n;
insert into order_line (order_id, product_id) select n, 2 + n % 7 from generate_series(1, 420) as n;
insert into order_line (order_id, product_id) values (1, 9), (2, 9), (900, 10);

insert into session (token, member_id) values ('t-amara', 1), ('t-jonas', 2), ('t-mei', 3);
insert into favourite (member_id, product_id) values (1, 1), (2, 2);
