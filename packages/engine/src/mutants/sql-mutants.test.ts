import { parse } from "libpg-query";
import { expect, test } from "vitest";
import { sqlMutants } from "./sql-mutants.ts";

async function changes(text: string): Promise<string[]> {
  return (await sqlMutants(text)).map(({ kind, change, line }) => `${line} ${kind}: ${change}`);
}

test("joins, comparisons, aggregates and groups", async () => {
  expect(
    await changes(`select c.name, sum(o.total)
from customer c
left join orders o on o.customer = c.id
where o.total >= 10
group by c.id, c.name`),
  ).toEqual([
    "1 aggregate: sum → max",
    "1 distinct: sum(…) → sum(distinct …)",
    "3 join: left join → join",
    "3 comparison: = → <>",
    "4 predicate: where missing",
    "4 comparison: >= → >",
    "4 comparison: >= → <",
    "5 group: group by without its column 1",
    "5 group: group by without its column 2",
  ]);
});

test("and, or, not, and what is missing of them", async () => {
  expect(await changes("select 1 from t where a and not b or c is null")).toEqual([
    "1 predicate: where missing",
    "1 and-or: or → and",
    "1 predicate: alternative 1 of 2 missing",
    "1 predicate: alternative 2 of 2 missing",
    "1 and-or: and → or",
    "1 predicate: condition 1 of 2 missing",
    "1 predicate: condition 2 of 2 missing",
    "1 not: not missing",
    "1 null: is null → is not null",
  ]);
});

test("NULLs, distinct, unions, order and limit", async () => {
  expect(
    await changes(`select distinct coalesce(a, 0), count(b) from t
union all
select 1, 2
order by 1 desc
limit 3`),
  ).toEqual([
    "1 union: union all → union",
    "1 distinct: distinct missing",
    "1 null: coalesce missing",
    "1 distinct: count(…) → count(distinct …)",
    "1 null: count(…) → count(*)",
    "4 order: desc → asc",
    "5 limit: limit 3 → 2",
    "5 limit: limit 3 → 4",
  ]);
});

test("constraints and defaults of a migration", async () => {
  expect(
    await changes(`create table t (
  id integer primary key,
  n integer not null default 0 check (n > 0),
  unique (n)
);
create unique index on t (n) where n > 5;
alter table t add constraint c foreign key (n) references u, alter column n set not null;`),
  ).toEqual([
    "2 constraint: primary key missing",
    "3 constraint: not null missing",
    "3 constraint: default missing",
    "3 constraint: check missing",
    "3 comparison: > → >=",
    "3 comparison: > → <=",
    "4 constraint: unique missing",
    "6 constraint: unique index → index",
    "6 predicate: where missing",
    "6 comparison: > → >=",
    "6 comparison: > → <=",
    "7 constraint: foreign key missing",
    "7 constraint: not null missing",
  ]);
});

test("every mutant is SQL, and no two are the same", async () => {
  const mutants = await sqlMutants(
    "select rank() over (order by a desc nulls last) from t where b in (1, 2) and c like 'x%' and d between 1 and 2 and e is true",
  );
  for (const { text } of mutants) await expect(parse(text)).resolves.toBeDefined();
  expect(new Set(mutants.map(({ text }) => text)).size).toBe(mutants.length);
  expect(mutants.length).toBeGreaterThan(8);
});
