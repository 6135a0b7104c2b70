-- The variants of the new form. Still missing: all the others.
select v->>'sku' as sku,
       p.name as product,
       v->>'colour' as colour,
       (v->>'cents')::int as cents,
       (v->'stock'->>'north')::int + (v->'stock'->>'south')::int as in_stock
from product p
cross join jsonb_array_elements(p.details->'variants') as v
order by product, sku;
