-- Prices of nothing, none, and the product's
insert into product (id, sku, name, price_cents, details) values
  (1, 'P-1', 'Sample', 500, '{"variants": [{"sku": "P-1-1", "cents": 0}, {"sku": "P-1-2", "cents": null}, {"sku": "P-1-3"}, {"sku": "P-1-4", "cents": 700}]}'),
  (2, 'P-2', 'Free', 0, '{"variants": {"P-2-1": {}, "P-2-2": {"cents": 20}}}'),
  (3, 'P-3', 'Gift', 300, '{"cents": 0}');
