insert into product values (1, 'Kettle', 3), (2, 'Teapot', 5), (3, 'Tray', 0);
insert into movement values (1, 1, 8);
