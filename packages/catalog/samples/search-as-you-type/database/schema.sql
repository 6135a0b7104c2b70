create table post (
  id integer primary key,
  title text not null,
  text text not null,
  published boolean not null,
  published_at timestamptz not null,
  words tsvector not null generated always as (to_tsvector('english', title || ' ' || text)) stored
);

create index post_words on post using gin (words);
