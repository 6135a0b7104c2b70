import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SessionUser } from "../context.ts";
import { appRouter } from "../root.ts";
import { makeMember, makeOrganization } from "../testing/factories.ts";
import { registerTestSamples } from "../testing/test-samples.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { assessCases } from "./assess-cases.ts";
import { hireCases } from "./hire-cases.ts";
import { idsOfInput } from "./ids-of-input.ts";
import { type IsolationCase, makeScene, type Scene } from "./scene.ts";

const cases: Record<string, IsolationCase> = { ...hireCases, ...assessCases };

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerTestSamples(world.services);
});
afterAll(() => world[Symbol.asyncDispose]());

type Procedure = {
  _def: { inputs: readonly unknown[]; type: "query" | "mutation" | "subscription" };
};

/** At run time the router holds its procedures flat, by their dotted path; its type holds them nested. */
function proceduresByPath(): [path: string, procedure: Procedure][] {
  const flat = appRouter._def.procedures as unknown as Record<string, Procedure>;
  return Object.entries(flat);
}

const procedures = proceduresByPath();

test("every procedure with an id in its input is tried here, and nothing else", () => {
  const withIds = procedures
    .filter(([, procedure]) => procedure._def.inputs.some((input) => idsOfInput(input).length > 0))
    .map(([path]) => path);
  expect(Object.keys(cases).sort()).toEqual(withIds.sort());
});

test("the connection belongs to a role that owns nothing", async () => {
  const [role] = await world.app.sql`
    select rolsuper or rolbypassrls as strong, (select count(*)::int from pg_class where relowner = r.oid) as owns
    from pg_roles r where rolname = current_user`;
  expect(role).toEqual({ strong: false, owns: 0 });
});

const paths = Object.keys(cases);

test.each(paths)("%s: another organization's id is not there, one's own is", async (path) => {
  const scene = await makeScene(world);
  const { by, input: makeInput, unrecorded } = caseOf(path);
  const input = await makeInput(scene);
  const stranger = await makeOrganization(world);

  // The id of the row with the stranger's own organization, and with the row's organization.
  for (const organization of [stranger.organization, scene.organization]) {
    const refused = await outcome(stranger.owner, { path, input: { organization, ...input } });
    expect(["NOT_FOUND", "FORBIDDEN"], `${path} by a stranger`).toContain(refused);
  }
  const visitor = await outcome(null, {
    path,
    input: { organization: scene.organization, ...input },
  });
  expect(["NOT_FOUND", "UNAUTHORIZED"], `${path} by a visitor`).toContain(visitor);

  const deedsBefore = await countDeeds();
  const own = by === "team" ? scene.owner : scene.candidate;
  const allowed = await outcome(own, {
    path,
    input: { organization: scene.organization, ...input },
  });
  expect(allowed, `${path} by whom it belongs to`).toBe("ok");
  const recorded = typeOf(path) === "mutation" && unrecorded === undefined;
  expect((await countDeeds()) > deedsBefore, `${path} leaves an audit row`).toBe(recorded);
});

const guarded = paths.filter((path) => caseOf(path).denied !== null);

test.each(guarded)("%s: a member whose role does not allow it is told so", async (path) => {
  const scene = await makeScene(world);
  const { denied, input: makeInput } = caseOf(path);
  if (denied === null) throw new Error("Only guarded procedures are tried here.");
  const member = await makeMember(world, scene.made, { role: denied });
  const input = { organization: scene.organization, ...(await makeInput(scene)) };
  expect(await outcome(member, { path, input })).toBe("FORBIDDEN");
});

const candidates = paths.filter((path) => caseOf(path).by === "candidate");

test.each(candidates)("%s: what is the candidate's is not the team's", async (path) => {
  const scene = await makeScene(world);
  const input = await caseOf(path).input(scene);
  const refused = await outcome(scene.owner, { path, input });
  expect(["NOT_FOUND", "FORBIDDEN"]).toContain(refused);
});

const teams = paths.filter((path) => caseOf(path).by === "team");

test.each(teams)("%s: what is the team's is not the candidate's", async (path) => {
  const scene: Scene = await makeScene(world);
  const input = { organization: scene.organization, ...(await caseOf(path).input(scene)) };
  expect(await outcome(scene.candidate, { path, input })).toBe("NOT_FOUND");
});

function caseOf(path: string): IsolationCase {
  const found = cases[path];
  if (!found) throw new Error(`There is no case for ${path}.`);
  return found;
}

function typeOf(path: string) {
  return procedures.find(([name]) => name === path)?.[1]._def.type;
}

/** "ok", or the transport's code of the failure. Anything that is no answer of ours fails the test. */
async function outcome(
  user: SessionUser | null,
  call: { path: string; input: unknown },
): Promise<string> {
  try {
    const answer = await procedureAt(world.as(user), call.path)(call.input);
    if (isStream(answer)) await answer[Symbol.asyncIterator]().next();
    return "ok";
  } catch (error) {
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return error.code;
    throw error;
  }
}

/** A caller is a tree of procedures, named by the path that the router itself gave. */
function procedureAt(caller: unknown, path: string): (input: unknown) => Promise<unknown> {
  const found = path
    .split(".")
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], caller);
  return found as (input: unknown) => Promise<unknown>;
}

/** A subscription answers with a stream, whose first item is where it fails or succeeds. */
function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer;
}

async function countDeeds(): Promise<number> {
  const [row] = await world.admin<{ n: number }[]>`select count(*)::int as n from audit`;
  return row?.n ?? 0;
}
