-- A shop in which nobody has ordered yet
insert into customer (id, name) values (1, 'Bilal'), (2, 'Chiara');
