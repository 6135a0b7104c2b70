delete from account
where exists (
  select from account as older
  where lower(older.email) = lower(account.email) and older.id < account.id
);

create unique index account_email_key on account (lower(email));
