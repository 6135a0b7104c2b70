-- Five members of the site
insert into account (id, handle, display_name, bio, phone, email, is_moderator) values
  (1, 'amara', 'Amara O.', 'Clay and kilns', '+44 20 7946 0101', 'amara@mail.example', false),
  (2, 'jonas', 'Jonas', 'Runs, mostly uphill', '+44 20 7946 0102', 'jonas@mail.example', false),
  (3, 'mei', 'Mei Tanaka', '', '+44 20 7946 0103', 'mei@mail.example', false),
  (4, 'rafael', 'Rafael D.', 'Bread every Sunday', '+44 20 7946 0104', 'rafael@mail.example', false),
  (5, 'sofia', 'Sofia', 'Keeps the peace here', '+44 20 7946 0105', 'sofia@mail.example', true);

insert into session (token, account_id, ended) values
  ('t-amara', 1, false), ('t-jonas', 2, false), ('t-mei', 3, false), ('t-rafael', 4, false), ('t-sofia', 5, false),
  ('t-amara-old', 1, true);

-- Amara and Jonas are friends, Mei and Amara too; Rafael has asked Amara and waits
insert into friendship (asked_by, asked, accepted) values (1, 2, true), (3, 1, true), (4, 1, false);

insert into message (id, sender_id, recipient_id, text) values
  (1, 1, 2, 'Are you coming on Saturday?'),
  (2, 2, 1, 'Yes, and I bring the cake.'),
  (3, 3, 1, 'Could you lend me your tent?');
