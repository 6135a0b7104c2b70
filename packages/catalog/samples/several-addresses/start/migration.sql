create table address (
  id integer primary key,
  street text
);
