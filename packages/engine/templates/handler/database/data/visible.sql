insert into product values (1, 'Kettle', true), (2, 'Teapot', true), (3, 'Tray', false);
