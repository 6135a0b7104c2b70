insert into account values (1, 'Ada@example.com'), (2, 'bob@example.com'), (3, 'ada@example.com');
