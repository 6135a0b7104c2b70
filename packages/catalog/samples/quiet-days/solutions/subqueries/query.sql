with paid as materialized (
  select date(placed_at at time zone 'Europe/Lisbon') as on_day, total_cents as paid from orders where status in ('paid')
)
select d.day,
       (select count(*) from paid where on_day = d.day) as orders,
       (select coalesce(sum(paid), 0) from paid where on_day = d.day) as cents,
       (select coalesce(sum(paid), 0) from paid where on_day between d.first and d.day) as month_cents,
       d.day - greatest((select max(on_day) from paid where on_day <= d.day), d.beginning - 1) as quiet_days
from (
  select (b.beginning + n) as day, b.beginning, date_trunc('month', (b.beginning + n)::timestamp)::date as first
  from (
    select date_trunc('month', min(on_day)::timestamp)::date as beginning,
           (date_trunc('month', max(on_day)::timestamp) + '1 month')::date as behind
    from paid
  ) as b
  cross join lateral generate_series(0, b.behind - b.beginning - 1) as n
) as d
order by day;
