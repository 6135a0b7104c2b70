import { z } from "zod";
import { type Host, type Json, LimitReached, LoadFailed } from "../host.ts";
import { type SampleProblem, SampleRefused } from "../sample/problem.ts";
import { datasets, type Sample } from "../sample/sample.ts";
import { checkGuestOptions } from "./check-guest.ts";

/** A check as its file declares it. */
export type ListedCheck = {
  id: string;
  title: string;
  weight: number;
  visible: boolean;
  /** Only on the server. */
  server: boolean;
  /** The data set that the database starts from; null where the sample has none. */
  data: string | null;
  /** The file in the sample's folder that declares it. */
  file: string;
};

const visibleFile = "checks/visible.ts";
const hiddenFile = "checks/hidden.ts";

const declaredSchema = z.array(
  z.object({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens"),
    title: z.string().min(1).max(200),
    options: z.strictObject({
      weight: z.number().positive().max(1000).default(1),
      server: z.boolean().default(false),
      data: z.string().default("visible"),
    }),
  }),
);

type Listing = Pick<Sample, "files">;
const listings = new WeakMap<Listing["files"], Promise<ListedCheck[]>>();

/**
 * The checks of a sample in their order, visible ones first; of a public sample only these.
 * Throws `SampleRefused` naming file, check and reason.
 */
export function listChecks(sample: Listing, host: Host): Promise<ListedCheck[]> {
  const known = listings.get(sample.files) ?? listAll(sample, host);
  listings.set(sample.files, known);
  known.catch(() => listings.delete(sample.files));
  return known;
}

async function listAll(sample: Listing, host: Host): Promise<ListedCheck[]> {
  const listed: ListedCheck[] = [];
  for (const file of [visibleFile, hiddenFile]) {
    if (sample.files[file] !== undefined) listed.push(...(await listFile(sample, host, file)));
  }
  const problems = listed.flatMap(({ id, file }, index) =>
    listed.findIndex((other) => other.id === id) === index
      ? []
      : [problem(file, id, "there are two checks of this id")],
  );
  if (problems.length > 0) throw new SampleRefused(problems);
  return listed;
}

async function listFile(sample: Listing, host: Host, file: string): Promise<ListedCheck[]> {
  const declared = declaredSchema.safeParse(await declaredIn(sample, host, file));
  if (!declared.success) {
    const problems = declared.error.issues.map(({ path, message }) =>
      problem(file, path.join("."), message),
    );
    throw new SampleRefused(problems);
  }
  const names = datasets(sample).map(({ name }) => name);
  return declared.data.map(({ id, title, options: { data, ...options } }) => {
    const known = names.includes(data);
    if (!known && (names.length > 0 || data !== "visible")) {
      throw new SampleRefused([problem(file, id, `there is no data set ${data}`)]);
    }
    return {
      id,
      title,
      ...options,
      visible: file === visibleFile,
      data: known ? data : null,
      file,
    };
  });
}

async function declaredIn(sample: Listing, host: Host, file: string): Promise<Json | undefined> {
  try {
    await using guest = await host.openCheckGuest(checkGuestOptions(sample, file));
    const answer = await guest.call("list", []);
    if (answer.ok) return answer.value;
    throw new SampleRefused([problem(file, null, answer.error.message)]);
  } catch (error) {
    if (!(error instanceof LoadFailed) && !(error instanceof LimitReached)) throw error;
    throw new SampleRefused([problem(file, null, error.message)]);
  }
}

function problem(file: string, key: string | null, reason: string): SampleProblem {
  return { file, key, line: null, reason };
}
