-- No variants in every way in which there can be none
insert into product (id, sku, name, price_cents, details) values
  (1, 'A-1', 'No details', 100, null),
  (2, 'A-2', 'Null details', 200, 'null'),
  (3, 'A-3', 'Empty details', 300, '{}'),
  (4, 'A-4', 'Null variants', 400, '{"variants": null, "colour": "black", "cents": 390, "stock": 4}'),
  (5, 'A-5', 'Empty list', 500, '{"variants": [], "colour": "grey", "stock": {"north": 1, "attic": 2}}'),
  (6, 'A-6', 'Empty object', 600, '{"variants": {}, "cents": null, "stock": null}'),
  (7, 'A-7', 'Other things', 700, '{"tags": ["new"], "sku": "ignored"}'),
  (8, 'A-8', 'One variant', 800, '{"variants": [{"sku": "A-8-1"}], "colour": "the product''s", "cents": 1, "stock": 99}');
