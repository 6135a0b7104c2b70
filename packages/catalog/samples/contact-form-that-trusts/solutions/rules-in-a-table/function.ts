type Cleaned = { name: string; email: string; topic: string; order: string | null; message: string; copy: boolean };
type Result = { ok: true; value: Cleaned } | { ok: false; errors: Record<string, string> };

const noControl = /^[^\p{Cc}\u2028\u2029]*$/u;
const noControlButBreaks = /^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]*$/;
const address = /^[a-z\d._+-]{1,64}@(?:(?!-)[a-z\d-]{1,63}(?<!-)\.)+(?!-)[a-z\d-]{1,63}(?<!-)$/;

type Rule = [field: string, required: boolean, most: number, least: number, form: RegExp, change: (text: string) => string];
const same = (text: string) => text;
const rules: Rule[] = [
  ["name", true, 60, 1, noControl, same],
  ["email", true, 254, 1, address, (text) => text.toLowerCase()],
  ["topic", true, Infinity, 1, /^(?:order|delivery|returns|other)$/, same],
  ["order", false, Infinity, 1, /^A-\d{6}$/, same],
  ["message", true, 2000, 10, noControlButBreaks, (text) => text.replaceAll("\r\n", "\n").replaceAll("\r", "\n")],
];

function check(raw: unknown, [field, , most, least, form, change]: Rule): { text: string; problem?: string } {
  if (typeof raw !== "string") return { text: "", problem: "not allowed" };
  const text = change(raw.trim());
  if (text === "") return { text, problem: "missing" };
  const { length } = Array.from(text);
  if (length < least) return { text, problem: "too short" };
  if (length > most) return { text, problem: "too long" };
  const tested = field === "topic" ? raw : text;
  return form.test(tested) ? { text } : { text, problem: "not allowed" };
}

export function clean(form: unknown): Result {
  const sent: Record<string, unknown> = Object(form);
  const value: Record<string, unknown> = { order: null };
  const errors: Record<string, string> = {};
  for (const rule of rules) {
    const [field, required] = rule;
    const { text, problem } = check(sent[field] ?? "", rule);
    if (problem === undefined) value[field] = text;
    else if (problem !== "missing" || required) errors[field] = problem;
  }
  value.copy = sent.copy === undefined ? false : sent.copy;
  if (typeof value.copy !== "boolean") errors.copy = "not allowed";
  return Object.keys(errors).length === 0 ? { ok: true, value: value as Cleaned } : { ok: false, errors };
}
