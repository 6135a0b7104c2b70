with paid as (
  select (placed_at at time zone 'Europe/Lisbon')::date as day, total_cents
  from orders
  where status = 'paid'
),
calendar as (
  select generate_series(
           date_trunc('month', min(day)::timestamp),
           date_trunc('month', max(day)::timestamp) + interval '1 month' - interval '1 day',
           interval '1 day'
         )::date as day
  from paid
),
daily as (
  select c.day, count(p.day) as orders, coalesce(sum(p.total_cents), 0) as cents
  from calendar c
  left join paid p on p.day = c.day
  group by c.day
),
busy as (
  select *, max(day) filter (where orders > 0) over (order by day) as last_busy_day
  from daily
)
select day,
       orders,
       cents,
       sum(cents) over (order by day) as month_cents,
       coalesce(day - last_busy_day, row_number() over (order by day)) as quiet_days
from busy
order by day;
