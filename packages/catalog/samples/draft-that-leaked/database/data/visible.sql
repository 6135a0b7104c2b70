-- Two authors, an editor, a reader, and posts of both sorts
insert into member (id, name, is_editor) values (1, 'Amara', false), (2, 'Jonas', false), (3, 'Mei', true), (4, 'Rafael', false);
insert into session (token, member_id) values ('t-amara', 1), ('t-jonas', 2), ('t-mei', 3), ('t-rafael', 4);

insert into post (id, author_id, status, title, text) values
  (11, 1, 'published', 'How we fire', 'In a kiln.'),
  (12, 1, 'draft', 'We buy the mill', 'Not yet signed.'),
  (13, 2, 'published', 'Rye in winter', 'It wants warmth.'),
  (14, 2, 'draft', 'The end of rye', 'Sad but true.'),
  (15, 1, 'published', 'Glazes', 'Blue ones.'),
  (16, 1, 'draft', 'A second kiln', 'Where to?');

insert into post_tag (post_id, tag) values
  (11, 'clay'), (12, 'clay'), (14, 'clay'), (15, 'clay'), (13, 'rye'), (14, 'rye'), (12, 'secret');

insert into comment (id, post_id, member_id, text) values (1, 11, 4, 'How hot?'), (2, 12, 3, 'Wait for the lawyers.'), (3, 11, 1, '1240 degrees.');

insert into revision (id, post_id, title, text) values
  (1, 11, 'How we burn', 'In a kiln.'), (2, 12, 'We sell the mill', 'Not yet signed.'), (3, 11, 'How we bake', 'In a kiln.'), (4, 14, 'Rye is over', 'Sad.');
