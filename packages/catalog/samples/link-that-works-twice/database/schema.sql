create table account (
  id integer primary key,
  email text not null unique check (email = lower(email)),
  password_hash text not null
);

create table session (
  token text primary key,
  account_id integer not null references account (id)
);

create table reset (
  token_hash text primary key,
  account_id integer not null references account (id),
  created_at timestamptz not null,
  used_at timestamptz
);

create function hash_password(password text) returns text language sql immutable
return 'v1$' || encode(sha256(convert_to('a salt, for all of them here ' || password, 'UTF8')), 'hex');
