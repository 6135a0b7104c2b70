-- A shop without customers
select 1;
