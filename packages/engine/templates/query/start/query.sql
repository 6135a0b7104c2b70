select name as product
from product
order by name;
