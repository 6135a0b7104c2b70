delete from account
using account as newer
where lower(newer.email) = lower(account.email) and newer.id > account.id;

create unique index account_email_key on account (lower(email));
