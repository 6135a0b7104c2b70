-- Two products of the same name
insert into product (id, name) values (1, 'Bowl'), (2, 'Bowl'), (3, 'Bowl');
insert into price (id, product_id, cents, set_at, confirmed) values
  (1, 1, 900, '2026-01-01Z', true), (2, 2, 950, '2026-01-02Z', true), (3, 2, 990, '2026-01-03Z', true);
