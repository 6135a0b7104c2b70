-- Two customers; one is signed in, one has forgotten a password
insert into account (id, email) values (1, 'amara@mail.example'), (2, 'jonas.lindqvist@mail.example');
insert into session (token, account_id) values ('sess-Qm7vXw2LpK9d', 2);
insert into reset (token, account_id) values ('rst-Zt4hGk8sBn1y', 1);
