-- The calendar is made day by day, and the quiet days are counted on the way.
with recursive paid as (
  select cast(timezone('Europe/Lisbon', placed_at) as date) as day, count(*) as orders, sum(total_cents) as cents
  from orders where status = 'paid' group by 1
),
bounds as (
  select make_date(extract(year from min(day))::int, extract(month from min(day))::int, 1) as first,
         (make_date(extract(year from max(day))::int, extract(month from max(day))::int, 1) + interval '1 month')::date as behind
  from paid
),
report as (
  select first as day, coalesce(orders, 0) as orders, coalesce(cents, 0) as cents, coalesce(cents, 0) as month_cents,
         case when orders is null then 1 else 0 end as quiet_days
  from bounds left join paid on paid.day = first
  where first is not null
  union all
  select r.day + 1, coalesce(p.orders, 0), coalesce(p.cents, 0),
         coalesce(p.cents, 0) + case when extract(day from r.day + 1) = 1 then 0 else r.month_cents end,
         case when p.orders is null then r.quiet_days + 1 else 0 end
  from report r
  cross join bounds b
  left join paid p on p.day = r.day + 1
  where r.day + 1 < b.behind
)
select * from report order by day;
