select coalesce(v.sku, p.sku) as sku, p.name as product, b.body ->> 'colour' as colour,
       coalesce(b.body ->> 'cents', p.price_cents::text)::integer as cents,
       s.pieces as in_stock
from product p
left join lateral (
  select case when jsonb_typeof(p.details #> '{variants}') = 'array' then e.value ->> 'sku' else k.key end as sku,
         coalesce(e.value, k.value) as body
  from (select p.details #> '{variants}' as all_of_them) as d
  left join lateral jsonb_array_elements(case when jsonb_typeof(d.all_of_them) = 'array' then d.all_of_them else '[]' end) as e on true
  left join lateral jsonb_each(case when jsonb_typeof(d.all_of_them) = 'object' then d.all_of_them else '{}' end) as k on true
  where e.value is not null or k.value is not null
) as v on true
cross join lateral (select coalesce(v.body, p.details, '{}') as body) as b
cross join lateral (
  select coalesce(sum(t.value::integer), 0) as pieces
  from jsonb_each_text(
    case jsonb_typeof(b.body -> 'stock')
      when 'object' then b.body -> 'stock'
      else jsonb_build_object('all', b.body -> 'stock')
    end
  ) as t
) as s
where b.body -> 'hidden' is null or b.body -> 'hidden' <> to_jsonb(true)
order by 2, 1;
