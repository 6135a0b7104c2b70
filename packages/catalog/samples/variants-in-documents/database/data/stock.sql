-- Warehouses of any name, or none, and numbers of the old form
insert into product (id, sku, name, price_cents, details) values
  (1, 'S-1', 'Lamp', 100, '{"variants": [
     {"sku": "S-1-1", "stock": {"north": 1, "south": 2, "attic": 40}},
     {"sku": "S-1-2", "stock": {"harbour": 8}},
     {"sku": "S-1-3", "stock": {"north": null, "south": 3}},
     {"sku": "S-1-4", "stock": {"north": null}},
     {"sku": "S-1-5", "stock": {}},
     {"sku": "S-1-6", "stock": null},
     {"sku": "S-1-7"},
     {"sku": "S-1-8", "stock": 12},
     {"sku": "S-1-9", "stock": 0}]}'),
  (2, 'S-2', 'Shade', 100, '{"variants": {"S-2-1": {"stock": {"north": 2, "south": 2}}, "S-2-2": {"stock": 2}}}');
