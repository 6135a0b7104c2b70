-- A shop of 200 products with 6,000 prices
insert into product (id, name) select n, 'Product ' || n from generate_series(1, 200) as n;
insert into price (id, product_id, cents, set_at, confirmed)
select n, 1 + n * 31 % 199, 100 + n * 7919 % 9973, timestamptz '2020-01-01Z' + n * 104729 % 50021 * interval '1 hour', n % 10 > 0
from generate_series(1, 6000) as n;
