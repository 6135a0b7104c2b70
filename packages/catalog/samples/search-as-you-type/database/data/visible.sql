-- A dozen posts about baking, and four thousand about the weather
insert into post (id, title, text, published, published_at) values
  (1, 'Bread, and how to bake it', 'Flour, water, salt and time.', true, '2026-01-03 08:00Z'),
  (2, 'Sourdough in winter', 'A warm corner helps the bread. Baking takes longer.', true, '2026-01-10 08:00Z'),
  (3, 'Our new oven', 'We baked the first loaf of bread on Sunday.', true, '2026-01-17 08:00Z'),
  (4, 'Baking without bread', 'Cakes, that is.', true, '2025-12-24 08:00Z'),
  (5, 'Breadcrumbs', 'What to do with what is left of a loaf.', true, '2026-01-20 08:00Z'),
  (6, 'A secret recipe for bread', 'Not yet: baking it takes 14 hours.', false, '2026-01-25 08:00Z'),
  (7, 'Crème brûlée', 'Sugar, and a torch. No flour.', true, '2026-01-12 08:00Z'),
  (8, 'Rye', 'Rye wants a sour dough and 14 hours. 100% rye is heavy.', true, '2026-01-12 08:00Z'),
  (9, 'The salt of the earth', 'About salt. Salt, salt, salt, salt.', true, '2025-11-01 08:00Z'),
  (10, 'Rolls', 'Rolls need salt.', true, '2026-01-12 08:00Z'),
  (11, 'Water', 'Less salt, more water.', true, '2026-01-12 08:00Z'),
  (12, 'Тесто', 'Мука и вода.', true, '2026-01-12 08:00Z');

insert into post (id, title, text, published, published_at)
select 1000 + n, 'Weather report ' || n, 'Clouds over the harbour, rain in the afternoon, wind from the west. Temperature ' || n % 30 || '.', true,
       timestamptz '2015-01-01 08:00Z' + n % 1500 * interval '1 day'
from generate_series(1, 4000) as n;
