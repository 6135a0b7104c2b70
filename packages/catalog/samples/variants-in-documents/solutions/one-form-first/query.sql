-- First every document is brought into one form: a list of pairs of SKU and body.
with form as (
  select p.*, coalesce(nullif(details->'variants', 'null'::jsonb), '[]') as variants
  from product p
),
listed as (
  select name, price_cents, sku, coalesce(details, '{}') as body
  from form where variants = '[]' or variants = '{}'
  union all
  select name, price_cents, one->>'sku', one
  from form, jsonb_path_query(variants, '$[*]') as one
  where jsonb_typeof(variants) = 'array'
  union all
  select name, price_cents, pair->>'key', pair->'value'
  from form, jsonb_path_query(variants, '$.keyvalue()') as pair
  where jsonb_typeof(variants) = 'object'
)
select sku, name as product, body->>'colour' as colour,
       (case when body->>'cents' is null then price_cents else (body->>'cents')::numeric end) as cents,
       coalesce((
         select sum(piece::numeric)
         from jsonb_path_query(body, 'lax $.stock ? (@.type() == "number")') as piece
       ), 0) + coalesce((
         select sum(piece::numeric)
         from jsonb_path_query(body, 'lax $.stock.* ? (@.type() == "number")') as piece
       ), 0) as in_stock
from listed
where not coalesce(body->'hidden' = 'true', false)
order by name, sku;
