select v.sku,
       p.name as product,
       v.body->>'colour' as colour,
       coalesce((v.body->>'cents')::int, p.price_cents) as cents,
       case jsonb_typeof(v.body->'stock')
         when 'number' then (v.body->>'stock')::int
         when 'object' then (select coalesce(sum(pieces::int), 0) from jsonb_each_text(v.body->'stock') as s (warehouse, pieces))
         else 0
       end as in_stock
from product p
cross join lateral (
  select element->>'sku' as sku, element as body
  from jsonb_array_elements(case jsonb_typeof(p.details->'variants') when 'array' then p.details->'variants' end) as a (element)
  union all
  select key, value
  from jsonb_each(case jsonb_typeof(p.details->'variants') when 'object' then p.details->'variants' end)
  union all
  select p.sku, p.details
  where coalesce(p.details->'variants', 'null') in ('null', '[]', '{}')
) as v
where not coalesce(v.body, '{}') ? 'hidden'
order by product, sku;
