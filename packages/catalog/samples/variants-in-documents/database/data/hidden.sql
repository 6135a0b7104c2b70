-- What is hidden, and what only looks like it
insert into product (id, sku, name, price_cents, details) values
  (1, 'H-1', 'All hidden', 100, '{"variants": [{"sku": "H-1-1", "hidden": true}, {"sku": "H-1-2", "hidden": true}]}'),
  (2, 'H-2', 'Some hidden', 100, '{"variants": [{"sku": "H-2-1", "hidden": true}, {"sku": "H-2-2", "hidden": false}, {"sku": "H-2-3", "hidden": null}, {"sku": "H-2-4"}]}'),
  (3, 'H-3', 'Old form', 100, '{"variants": {"H-3-1": {"hidden": true}, "H-3-2": {"hidden": false}}}'),
  (4, 'H-4', 'Itself hidden', 100, '{"hidden": true, "stock": 3}'),
  (5, 'H-5', 'Itself shown', 100, '{"hidden": false, "stock": 3}'),
  (6, 'H-6', 'Hidden product with variants', 100, '{"hidden": true, "variants": [{"sku": "H-6-1", "stock": 1}]}');
