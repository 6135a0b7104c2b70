delete from account
where id not in (select min(id) from account group by lower(email));

alter table account
  add column address text generated always as (lower(email)) stored,
  add constraint account_address_key unique (address);
