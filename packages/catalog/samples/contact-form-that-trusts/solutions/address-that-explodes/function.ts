type Cleaned = { name: string; email: string; topic: string; order: string | null; message: string; copy: boolean };
type Result = { ok: true; value: Cleaned } | { ok: false; errors: Record<string, string> };

/** What a field becomes, or what is wrong with it. */
type Field<Value> = { value: Value } | { wrong: "missing" | "too short" | "too long" | "not allowed" };

const topics = ["order", "delivery", "returns", "other"];
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const controlButBreaks = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

function readText(raw: unknown, rule: { shortest?: number; longest: number; allowed: (text: string) => boolean }): Field<string> {
  if (raw === undefined || raw === null) return { wrong: "missing" };
  if (typeof raw !== "string") return { wrong: "not allowed" };
  const text = raw.trim();
  if (text === "") return { wrong: "missing" };
  const length = [...text].length;
  if (length < (rule.shortest ?? 1)) return { wrong: "too short" };
  if (length > rule.longest) return { wrong: "too long" };
  return rule.allowed(text) ? { value: text } : { wrong: "not allowed" };
}

function isAddress(text: string): boolean {
  return /^[a-z0-9._+-]{1,64}@(([a-z0-9]+-*)*[a-z0-9]\.)+([a-z0-9]+-*)*[a-z0-9]$/.test(text) && text.split(/[.@]/).slice(-2).every((one) => label.test(one));
}

const lowerCase = (raw: unknown) => (typeof raw === "string" ? raw.trim().toLowerCase() : raw);
const plainBreaks = (raw: unknown) => (typeof raw === "string" ? raw.replace(/\r\n?/g, "\n") : raw);

function readOrder(raw: unknown): Field<string | null> {
  const read = readText(raw, { longest: Infinity, allowed: (text) => /^A-[0-9]{6}$/.test(text) });
  return "wrong" in read && read.wrong === "missing" ? { value: null } : read;
}

function readCopy(raw: unknown): Field<boolean> {
  if (raw === undefined) return { value: false };
  return typeof raw === "boolean" ? { value: raw } : { wrong: "not allowed" };
}

export function clean(form: unknown): Result {
  const sent = (form ?? {}) as Record<string, unknown>;
  const fields: Record<keyof Cleaned, Field<unknown>> = {
    name: readText(sent.name, { longest: 60, allowed: (text) => !control.test(text) }),
    email: readText(lowerCase(sent.email), { longest: 254, allowed: isAddress }),
    topic: topics.includes(sent.topic as string) ? { value: sent.topic } : readText(sent.topic, { longest: Infinity, allowed: () => false }),
    order: readOrder(sent.order),
    message: readText(plainBreaks(sent.message), { shortest: 10, longest: 2000, allowed: (text) => !controlButBreaks.test(text) }),
    copy: readCopy(sent.copy),
  };
  const errors: Record<string, string> = {};
  const value: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if ("wrong" in field) errors[name] = field.wrong;
    else value[name] = field.value;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: value as Cleaned };
}
