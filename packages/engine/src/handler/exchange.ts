import { z } from "zod";
import { type Json } from "../host.ts";
import { type HandlerRequest, type HandlerResponse } from "./handler-api.ts";

const text = z.string();
/** It came out of JSON, so it is JSON; looking again would cost time, and stack on deep values. */
const json = z.custom<Json>();
const headers = z.record(text, z.union([text, z.number(), z.boolean()]).transform(String));

const responseSchema = z.object({
  status: z.int().min(100).max(599),
  headers: headers.nullish().transform((given) => lowerCased(given ?? {})),
  body: z
    .json()
    .nullish()
    .transform((body) => body ?? null),
});

const requestSchema = z.strictObject({
  method: text.default("GET"),
  path: text.startsWith("/"),
  params: z.record(text, text).default({}),
  query: z.record(text, z.union([text, z.array(text)])).default({}),
  headers: headers.default({}),
  body: json.default(null),
});

export type Reading<T> = { ok: true; value: T } | { ok: false; problem: string };

/** A handler's answer made whole, or what is wrong with it. Header names come out in lower case. */
export function readResponse(answer: Json | undefined): Reading<Required<HandlerResponse>> {
  if (answer === undefined) return { ok: false, problem: "the handler returned nothing" };
  const parsed = responseSchema.safeParse(answer);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problem: `the handler returned what is no response: ${firstIssue(parsed.error)}`,
  };
}

/** A check's request as the handler is given it, or what is wrong with it. */
export function readRequest(request: Json): Reading<HandlerRequest> {
  const parsed = requestSchema.safeParse(request);
  if (!parsed.success) return { ok: false, problem: firstIssue(parsed.error) };
  const { method, path, params, query, headers: given, body } = parsed.data;
  const [pathname = "/", search = ""] = splitOnce(path, "?");
  return {
    ok: true,
    value: {
      method: method.toUpperCase(),
      path: pathname,
      params,
      query: { ...readQuery(search), ...query },
      headers: lowerCased(given),
      body,
    },
  };
}

/** A query string as names and values; a name that is given more than once becomes a list. */
export function readQuery(search: string): Record<string, string | string[]> {
  const query = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(search)) {
    const before = query.get(name);
    query.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(query);
}

function lowerCased(given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function splitOnce(whole: string, mark: string): string[] {
  const at = whole.indexOf(mark);
  return at < 0 ? [whole] : [whole.slice(0, at), whole.slice(at + mark.length)];
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = issue && issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  return `${place}${issue?.message ?? "unreadable"}`;
}
