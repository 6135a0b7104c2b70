-- A shop with nothing in it
select 1;
