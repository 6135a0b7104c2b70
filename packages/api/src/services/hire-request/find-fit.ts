import { type Context } from "../../context.ts";
import { type FitDto, type FitInput } from "../../contract/hire-request.ts";
import { asVisitor } from "../../db/transaction.ts";
import { loadFit } from "./load-fitting.ts";

/** Whom a request like this would reach now. */
export function findFit({ ctx, input }: { ctx: Context; input: FitInput }): Promise<FitDto> {
  return asVisitor(ctx, {}, (tx) => loadFit(tx, input));
}
