insert into product values (1, 'Kettle', 10), (2, 'Teapot', 5), (3, 'Tray', 4), (4, 'Apron', 6), (5, 'Bowl', 4);
insert into movement values (1, 1, 12), (2, 1, -5), (3, 2, 6), (4, 2, -1), (5, 3, 9),
  (6, 4, 2), (7, 4, 2), (8, 5, 2), (9, 5, 2);
