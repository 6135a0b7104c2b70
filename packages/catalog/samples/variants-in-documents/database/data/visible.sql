-- A mug in two colours, a shirt of the old form, a carpet without variants
insert into product (id, sku, name, price_cents, details) values
  (1, 'MUG', 'Enamel mug', 1250, '{"material": "enamel", "variants": [
     {"sku": "MUG-B", "colour": "blue", "cents": 1350, "stock": {"north": 2, "south": 5}},
     {"sku": "MUG-W", "colour": "white", "stock": {"north": 0, "south": 7}}]}'),
  (2, 'TEE', 'T-shirt', 1900, '{"variants": {
     "TEE-S": {"colour": "white", "size": "S", "stock": 4},
     "TEE-M": {"colour": "white", "size": "M", "stock": {"north": 1}},
     "TEE-L": {"colour": "white", "size": "L", "stock": 0, "hidden": true}}}'),
  (3, 'CARPET', 'Carpet', 45000, '{"colour": "red", "stock": {"south": 1}, "size": {"width": 140, "length": 200}}');
