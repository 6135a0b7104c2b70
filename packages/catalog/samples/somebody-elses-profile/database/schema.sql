create table account (
  id integer primary key,
  handle text not null unique,
  display_name text not null,
  bio text not null default '',
  phone text not null default '',
  email text not null unique,
  is_moderator boolean not null default false
);

create table session (
  token text primary key,
  account_id integer not null references account (id),
  ended boolean not null default false
);

create table friendship (
  asked_by integer not null references account (id),
  asked integer not null references account (id),
  accepted boolean not null default false,
  primary key (asked_by, asked)
);

create table message (
  id integer primary key,
  sender_id integer not null references account (id),
  recipient_id integer not null references account (id),
  text text not null
);
