delete from account
using account as older
where lower(older.email) = lower(account.email) and older.id < account.id;

update account set email = lower(email);
create unique index account_email_key on account (lower(email));
