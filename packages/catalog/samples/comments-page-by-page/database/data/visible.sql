-- Three posts and their comments
insert into post (id, title, published) values
  (1, 'How we moved to a new oven', true),
  (2, 'Sourdough in winter', true),
  (3, 'Something we are still writing', false);

insert into comment (id, post_id, author, text, created_at, hidden) values
  (11, 1, 'Amara', 'Congratulations!', '2025-03-01 09:00:00Z', false),
  (12, 1, 'Jonas', 'Which one did you buy?', '2025-03-01 09:05:00Z', false),
  (13, 1, 'Buy followers', 'cheap cheap cheap', '2025-03-01 09:06:00Z', true),
  (14, 1, 'Mei', 'And what became of the old one?', '2025-03-01 11:40:00Z', false),
  (15, 1, 'Rafael', 'I would take it.', '2025-03-02 08:15:00Z', false),
  (16, 1, 'Sofia', 'So would I.', '2025-03-02 08:15:00Z', false),
  (31, 3, 'Amara', 'Can''t wait.', '2025-03-03 10:00:00Z', false);
