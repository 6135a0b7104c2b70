import { loadCatalog } from "@unsung/catalog";
import { beforeAll, expect, test } from "vitest";
import { type Catalog } from "../../context.ts";
import { createGuideLibrary } from "../guide/guide-library.ts";
import { guideDocuments } from "./guide-documents.ts";
import { createSearchIndex, type SearchIndex } from "./search-index.ts";

let index: SearchIndex;

beforeAll(async () => {
  const { skills, samples, guide } = await loadCatalog();
  const catalog: Catalog = {
    guide: createGuideLibrary({ skills, guide }),
    skills: new Map(skills.map((skill) => [skill.id, skill])),
    samples: new Map(
      samples.map(({ manifest, hash }) => [manifest.id, { ...manifest, hash }] as const),
    ),
  };
  index = createSearchIndex(guideDocuments(catalog));
});

test.each([
  ["idempotancy", "/guide/skills/idempotency"],
  ["postgre", "/guide/tools/postgresql"],
  ["posgresql", "/guide/tools/postgresql"],
  ["n+1", "/guide/skills/n-plus-one"],
  ["webhok", "/guide/skills/webhooks"],
  ["sql injecton", "/guide/skills/sql-injection"],
  ["SQL injection", "/guide/skills/sql-injection"],
  ["transacton", "/guide/skills/transactions"],
  ["autentication", "/guide/skills/authentication"],
  ["acess control", "/guide/skills/access-control"],
  ["kaching", "/guide/skills/caching"],
  ["front end vs back end", "/guide/compare/back-end/front-end"],
  ["roadmap", "/guide/roadmap"],
  ["mongo", "/guide/tools/mongodb"],
  ["grpc", "/guide/skills/grpc"],
  ["window function", "/guide/skills/window-functions"],
  ["sallary", "/guide/career"],
  ["how to hire", "/guide/hiring"],
  ["qa", "/guide/disciplines/qa"],
  ["cross site scripting xss", "/guide/skills/xss"],
  ["payment that is told twice", "/practice/payment-told-twice"],
  ["databses", "/guide/responsibilities/databases"],
])("%s finds %s first", (text, path) => {
  expect(index.find(text, 5)[0]?.path).toBe(path);
});

test("what was meant is marked, also where it was typed otherwise", () => {
  expect(index.find("sql injecton", 1)[0]?.title).toEqual([
    { text: "SQL", hit: true },
    { text: " ", hit: false },
    { text: "injection", hit: true },
  ]);
});

test("words that nothing holds together find what holds some of them, and nonsense finds nothing", () => {
  expect(index.find("idempotency zzzzqqqq", 5)[0]?.path).toBe("/guide/skills/idempotency");
  expect(index.find("zzzzqqqq", 5)).toEqual([]);
  expect(index.find("% - ?", 5)).toEqual([]);
});
