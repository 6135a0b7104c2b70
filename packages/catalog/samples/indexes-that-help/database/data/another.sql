-- The same shop, with other orders open
insert into customer (id, name, email)
select n, 'Customer ' || n, case n % 3 when 0 then 'Customer.' || n || '@Mail.Example' when 1 then 'CUSTOMER.' || n || '@MAIL.EXAMPLE' else 'customer.' || n || '@mail.example' end
from generate_series(1, 6000) as n;

update customer set name = 'Amara Okafor', email = 'amara@mail.example' where id = 42;

-- Customers 7, 8 and 9 are companies with 3,750 orders each.
insert into orders (id, customer_id, warehouse, status, placed_at, total_cents)
select n,
       case when n % 8 < 3 then 7 + n % 8 else 10 + n * 7919 % 5990 end,
       (array['north', 'south', 'harbour'])[1 + n * 31 % 7 % 3],
       case when n % 101 = 5 then 'open' when n % 4 = 0 then 'cancelled' else 'shipped' end,
       timestamptz '2025-01-01 06:00Z' + n * 7919 % 40009 * interval '16 minutes',
       100 + n * 37 % 9900
from generate_series(1, 30000) as n;
