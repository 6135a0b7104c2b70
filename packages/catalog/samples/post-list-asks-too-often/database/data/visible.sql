-- Five published posts and a draft
insert into author (id, name) values (1, 'Amara Okafor'), (2, 'Jonas Lindqvist');

insert into post (id, author_id, title, published_at) values
  (101, 1, 'How we moved to a new oven', '2026-01-05 08:00Z'),
  (102, 2, 'Sourdough in winter', '2026-01-12 08:00Z'),
  (103, 1, 'Rye, and what it wants', '2026-01-19 08:00Z'),
  (104, null, 'Flour from three mills', '2026-01-26 08:00Z'),
  (105, 2, 'A day off', '2026-02-02 08:00Z'),
  (106, 1, 'Not finished yet', null);

insert into tag (id, name) values (1, 'rye'), (2, 'kitchen'), (3, 'winter'), (4, 'flour');
insert into post_tag (post_id, tag_id) values (101, 2), (102, 3), (102, 1), (103, 1), (104, 4);

insert into comment (id, post_id, author_name, text, created_at, hidden) values
  (1, 101, 'Mei', 'Congratulations!', '2026-01-05 09:00Z', false),
  (2, 101, 'Rafael', 'And the old one?', '2026-01-05 12:30Z', false),
  (3, 102, 'Sofia', 'Mine stays flat.', '2026-01-13 07:10Z', false),
  (4, 102, 'Buy followers', 'cheap cheap', '2026-01-14 03:00Z', true),
  (5, 103, 'Tomas', 'It wants water.', '2026-01-19 10:00Z', false);
