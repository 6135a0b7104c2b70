import { type SessionUser } from "../context.ts";
import { type JobDto } from "../contract/job.ts";
import { type ApplicationId } from "../contract/ids.ts";
import { type Role } from "../contract/organization.ts";
import {
  type MadeOrganization,
  makeApplication,
  makeJobPost,
  makeOrganization,
} from "../testing/factories.ts";
import { type TestWorld } from "../testing/test-world.ts";

/** An organization with a job post and an application to it: what most rows hang on. */
export type Scene = {
  world: TestWorld;
  made: MadeOrganization;
  owner: SessionUser;
  organization: string;
  job: JobDto;
  candidate: SessionUser;
  applicationId: ApplicationId;
};

export async function makeScene(world: TestWorld): Promise<Scene> {
  const made = await makeOrganization(world);
  const job = await makeJobPost(world, made);
  const application = await makeApplication(world, job);
  return { world, made, ...made, job, ...application };
}

/**
 * How one procedure is called with the id of a row that exists.
 * `input` makes the row and gives the procedure's input, without `organization`.
 */
export type IsolationCase = {
  /** Whose row it is: the hiring team's (an owner calls), or the candidate's. */
  by: "team" | "candidate";
  input: (scene: Scene) => Promise<Record<string, unknown>> | Record<string, unknown>;
  /** A role of the team that may not do it; null where every member may. */
  denied: Role | null;
  /** Why a mutation leaves no audit row, where it leaves none. */
  unrecorded?: string;
};

/** The first of a list that a scene is known to hold. */
export function first<Item>(items: readonly Item[]): Item {
  return at(items, 0);
}

export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`The scene has no item ${index}.`);
  return item;
}
