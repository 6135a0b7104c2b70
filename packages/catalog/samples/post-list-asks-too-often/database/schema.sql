create table author (
  id integer primary key,
  name text not null
);

create table post (
  id integer primary key,
  author_id integer references author (id), -- empty: the author has left
  title text not null,
  published_at timestamptz -- empty: a draft
);

create table tag (
  id integer primary key,
  name text not null unique
);

create table post_tag (
  post_id integer not null references post (id),
  tag_id integer not null references tag (id),
  primary key (post_id, tag_id)
);

create table comment (
  id integer primary key,
  post_id integer not null references post (id),
  author_name text not null,
  text text not null,
  created_at timestamptz not null,
  hidden boolean not null default false
);

create index comment_of_post on comment (post_id, created_at desc, id desc);
