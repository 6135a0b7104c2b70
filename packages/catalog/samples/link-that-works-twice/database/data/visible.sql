-- Two members; Amara is signed in on two devices
insert into account (id, email, password_hash) values
  (1, 'amara@mail.example', hash_password('clay and kilns')), (2, 'jonas@mail.example', hash_password('mostly uphill'));
insert into session (token, account_id) values ('s-amara-1', 1), ('s-amara-2', 1), ('s-jonas', 2);
