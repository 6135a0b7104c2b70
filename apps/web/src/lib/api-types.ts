import type { AppRouter } from "@unsung/api";
import type {
  AnyProcedure,
  inferProcedureInput,
  inferTransformedProcedureOutput,
} from "@trpc/server";

// `import { type … }` would leave an import of the server in the bundle; `import type` leaves nothing.
export type { AppRouter } from "@unsung/api";

type Procedures = AppRouter["_def"]["record"];
type AppRoot = AppRouter["_def"]["_config"]["$types"];

type ProcedureAt<Node, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Node
    ? ProcedureAt<Node[Head], Rest>
    : never
  : Path extends keyof Node
    ? Node[Path]
    : never;

type PathsOf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends AnyProcedure
    ? Key
    : `${Key}.${PathsOf<Node[Key]>}`;
}[keyof Node & string];

/** A procedure's place in the router, such as "jobPosts.get". */
export type ProcedurePath = PathsOf<Procedures>;

type Found<Path extends ProcedurePath> =
  ProcedureAt<Procedures, Path> extends infer Procedure extends AnyProcedure ? Procedure : never;

export type InputOf<Path extends ProcedurePath> = inferProcedureInput<Found<Path>>;
export type OutputOf<Path extends ProcedurePath> = inferTransformedProcedureOutput<
  {
    ctx: AppRoot["ctx"];
    meta: AppRoot["meta"];
    errorShape: AppRoot["errorShape"];
    transformer: AppRoot["transformer"];
  },
  Found<Path>
>;

/** Calls a query: on the server straight into the router, in the browser over HTTP. */
export type Load = <Path extends ProcedurePath>(
  path: Path,
  input: InputOf<Path>,
) => Promise<OutputOf<Path>>;
