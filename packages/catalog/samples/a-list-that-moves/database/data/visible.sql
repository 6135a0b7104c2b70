-- Fourteen products; some share a name, a price, or have none
insert into product (id, name, category, price_cents, withdrawn) values
  (1, 'Teapot', 'tea', 3900, false),
  (2, 'Tea towel', 'kitchen', 850, false),
  (3, 'Enamel mug', 'tea', 1250, false),
  (4, 'Samovar', 'tea', null, false),
  (5, 'Bread knife', 'kitchen', 5400, false),
  (6, 'Enamel mug', 'tea', 1250, false),
  (7, 'Copper kettle', 'tea', null, false),
  (8, 'Oven', 'kitchen', null, false),
  (9, 'Teapot', 'tea', 2900, true),
  (10, 'Sample of tea', 'tea', 0, false),
  (11, 'Chopping board', 'kitchen', 1250, false),
  (12, 'Ättika bottle', 'kitchen', 850, false),
  (13, 'Enamel mug', 'kitchen', 1350, false),
  (14, 'Whisk', 'kitchen', 1250, false);
