insert into product values (1, 'Kettle', 10), (2, 'Teapot', 5), (3, 'Tray', 4);
insert into movement values (1, 1, 12), (2, 1, -5), (3, 2, 6), (4, 2, -1), (5, 3, 9);
