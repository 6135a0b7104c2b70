import { type Guest, type GuestAnswer, type GuestError, type Json } from "../host.ts";
import { readQuery, readResponse } from "../handler/exchange.ts";
import { type FetchAnswer, type FetchRequest } from "../handler/handler-prelude.ts";
import { type PartnerRequest } from "./check-api.ts";
import { CheckBroken, CheckFailed } from "./check-ended.ts";
import { type PartnerRun } from "./check-prelude.ts";

/** The third parties that a check stands for; what they answer is decided in the check's guest. */
export class Partners {
  readonly #names = new Set<string>();

  add(name: string): void {
    this.#names.add(name.toLowerCase());
  }

  /** Answers the candidate's `fetch`. Throws `CheckFailed` when the partner asserted something that did not hold. */
  async fetch(request: FetchRequest, checkGuest: Guest): Promise<GuestAnswer> {
    const url = URL.canParse(request.url) ? new URL(request.url) : null;
    if (url === null) return refusal("TypeError", `fetch: ${request.url} is no URL`);
    if (!this.#names.has(url.hostname)) {
      return refusal("TypeError", `fetch: there is no ${url.hostname} to reach`);
    }
    const answer = await checkGuest.call("partner", [url.hostname, asked(request, url)]);
    if (!answer.ok) throw new CheckBroken(`partner ${url.hostname}: ${answer.error.message}`);
    const run = answer.value as PartnerRun;
    switch (run.ended) {
      case "failed":
        throw new CheckFailed(run.finding.message);
      case "threw":
        throw new CheckBroken(`partner ${url.hostname}: ${run.error.name}: ${run.error.message}`);
      case "answered":
        return run.answer === "timeout"
          ? refusal("TimeoutError", `fetch: ${url.hostname} did not answer in time`)
          : { ok: true, value: partnerAnswer(url.hostname, run.answer) };
    }
  }
}

function asked(request: FetchRequest, url: URL): PartnerRequest {
  return {
    method: request.method.toUpperCase(),
    path: url.pathname,
    query: readQuery(url.search),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: parsedWhereJson(request.body),
  };
}

function partnerAnswer(name: string, answer: Json | undefined): FetchAnswer {
  const response = readResponse(answer);
  if (!response.ok) throw new CheckBroken(`partner ${name}: ${response.problem}`);
  const { status, headers, body } = response.value;
  return { status, headers, body: typeof body === "string" ? body : JSON.stringify(body) };
}

function parsedWhereJson(body: string | null): Json {
  if (body === null) return null;
  try {
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}

function refusal(name: string, message: string): { ok: false; error: GuestError } {
  return { ok: false, error: { name, message } };
}
