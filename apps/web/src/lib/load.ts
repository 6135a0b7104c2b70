import { type InputOf, type Load, type OutputOf, type ProcedurePath } from "./api-types.ts";

type ApiFailure = {
  message: string;
  code: string;
  reason?: string | null | undefined;
  requestId?: string | null | undefined;
  fields?: Record<string, string> | null | undefined;
};

/** A refusal or a failure of the server, with the words it gave for the person who meets it. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly code: string;
  /** The domain's own word for it, such as LINK_EXPIRED; null when it is not an expected refusal. */
  readonly reason: string | null;
  readonly requestId: string | undefined;
  /** Messages by field, when the input was refused. */
  readonly fields: Readonly<Record<string, string>>;

  constructor({ message, code, reason, requestId, fields }: ApiFailure) {
    super(message);
    this.code = code;
    this.reason = reason ?? null;
    this.requestId = requestId ?? undefined;
    this.fields = fields ?? {};
  }
}

/** How answers that came with the page are found again: the server writes them under this key. */
export function replayKey(path: string, input: unknown): string {
  return `${path}?${JSON.stringify(input ?? null)}`;
}

/**
 * The browser's way to the API for public pages: tRPC's plain HTTP form, without its client or a cache.
 * `replay` holds the answers that came with the page; each is used once, so that coming back asks again.
 */
export function createBrowserLoad(replay: Map<string, unknown>): Load {
  return async (path, input) => {
    const key = replayKey(path, input);
    if (replay.has(key)) {
      const answer = replay.get(key);
      replay.delete(key);
      return answer as never;
    }
    const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return readAnswer(await reach(`/trpc/${path}${query}`));
  };
}

/** Sends a mutation from a public page. Throws `ApiError`. */
export async function send<Path extends ProcedurePath>(
  path: Path,
  input: InputOf<Path>,
): Promise<OutputOf<Path>> {
  return readAnswer(
    await reach(`/trpc/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input ?? null),
    }),
  );
}

async function reach(url: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw new ApiError({
      message:
        "The server could not be reached. Nothing was sent; check the connection and try again.",
      code: cause instanceof Error ? "UNREACHABLE" : "UNKNOWN",
    });
  }
}

type Envelope = {
  result?: { data?: unknown };
  error?: { message?: string; data?: Partial<Omit<ApiFailure, "message">> };
};

async function readAnswer(response: Response): Promise<never> {
  const text = await response.text();
  let envelope: Envelope = {};
  try {
    envelope = JSON.parse(text) as Envelope;
  } catch {
    // Not our server's answer: a proxy's page, or nothing. Told below by its status.
  }
  if (response.ok && envelope.result) return envelope.result.data as never;
  throw new ApiError({
    message:
      envelope.error?.message ?? `The server answered ${response.status}. Try again in a moment.`,
    code: envelope.error?.data?.code ?? String(response.status),
    reason: envelope.error?.data?.reason,
    requestId: envelope.error?.data?.requestId,
    fields: envelope.error?.data?.fields,
  });
}

/** `useForm`'s `explain` for pages that call through `send`. */
export function explainApi(error: unknown): {
  message: string;
  fields: Readonly<Record<string, string>>;
} {
  if (error instanceof ApiError) return error;
  return {
    message: "Something broke on this page. What you typed is still here; try again.",
    fields: {},
  };
}
