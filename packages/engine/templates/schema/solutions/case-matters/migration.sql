delete from account
using account as older
where lower(older.email) = lower(account.email) and older.id < account.id;

alter table account add constraint account_email_key unique (email);
