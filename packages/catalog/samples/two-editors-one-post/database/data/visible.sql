-- Three posts of different age
insert into post (id, title, text, version) values
  (1, 'How we fire', 'In a kiln.', 7), (2, 'Rye in winter', 'It wants warmth.', 1), (3, 'Glazes', 'Blue ones.', 17);
