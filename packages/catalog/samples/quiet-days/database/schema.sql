create table orders (
  id integer primary key,
  placed_at timestamptz not null,
  status text not null check (status in ('pending', 'paid', 'cancelled')),
  total_cents integer not null check (total_cents >= 0)
);
