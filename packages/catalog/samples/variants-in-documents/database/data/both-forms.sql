-- Lists and objects side by side, and a product whose name another one has
insert into product (id, sku, name, price_cents, details) values
  (1, 'BOWL', 'Bowl', 900, '{"variants": {"BOWL-1": {"stock": 1}, "BOWL-2": {"colour": "green", "stock": {"north": 2}, "sku": "ignored"}}}'),
  (2, 'BOWL-X', 'Bowl', 950, '{"variants": [{"sku": "BOWL-3", "stock": 3}, {"sku": "BOWL-0", "colour": "green", "stock": 1}, {"sku": "BOWL-3", "stock": 3}]}'),
  (3, 'ALONE', 'Plate', 500, '{"variants": [{"sku": "PLATE-1", "colour": null, "stock": 9}]}'),
  (4, 'OLD', 'Spoon', 100, '{"variants": {"": {"stock": 1}, "sku": {"stock": 2}, "variants": {"stock": 3}}}');
