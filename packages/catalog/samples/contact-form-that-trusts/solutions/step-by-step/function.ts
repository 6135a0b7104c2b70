type Cleaned = { name: string; email: string; topic: string; order: string | null; message: string; copy: boolean };
type Result = { ok: true; value: Cleaned } | { ok: false; errors: Record<string, string> };

const isControl = (code: number) => code < 32 || (code >= 127 && code <= 159) || code === 0x2028 || code === 0x2029;
const digits = "0123456789";
const letters = "abcdefghijklmnopqrstuvwxyz";

function only(text: string, characters: string): boolean {
  for (const one of text) if (!characters.includes(one)) return false;
  return true;
}

/** Code points; no more are counted than there need be. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

function addressProblem(email: string): string | undefined {
  if (email.length > 254 && lengthOf(email) > 254) return "too long";
  const at = email.indexOf("@");
  const mailbox = email.slice(0, Math.max(at, 0));
  if (at < 1 || at > 64 || !only(mailbox, letters + digits + "._+-")) return "not allowed";
  const labels = email.slice(at + 1).split(".");
  if (labels.length < 2) return "not allowed";
  for (const label of labels) {
    if (label.length < 1 || label.length > 63 || label.startsWith("-") || label.endsWith("-")) return "not allowed";
    if (!only(label, letters + digits + "-")) return "not allowed";
  }
  return undefined;
}

export function clean(form: unknown): Result {
  const value: Cleaned = { name: "", email: "", topic: "", order: null, message: "", copy: false };
  const errors: Record<string, string> = {};
  const sent = new Map<string, unknown>(typeof form === "object" && form !== null && !Array.isArray(form) ? Object.entries(form) : []);

  for (const field of ["name", "email", "topic", "message"] as const) {
    const raw = sent.get(field) ?? "";
    if (typeof raw !== "string") errors[field] = "not allowed";
    else if (raw.trim() === "") errors[field] = "missing";
    else value[field] = field === "topic" ? raw : raw.trim();
  }

  if (errors.name === undefined) {
    if (lengthOf(value.name) > 60) errors.name = "too long";
    else if ([...value.name].some((one) => isControl(one.charCodeAt(0)))) errors.name = "not allowed";
  }
  if (errors.email === undefined) {
    value.email = value.email.toLowerCase();
    const problem = addressProblem(value.email);
    if (problem !== undefined) errors.email = problem;
  }
  if (errors.topic === undefined && !new Set(["order", "delivery", "returns", "other"]).has(value.topic)) errors.topic = "not allowed";
  if (errors.message === undefined) {
    value.message = value.message.split("\r\n").join("\n").split("\r").join("\n");
    const length = lengthOf(value.message);
    if (length < 10) errors.message = "too short";
    else if (length > 2000) errors.message = "too long";
    else if ([...value.message].some((one) => one !== "\n" && one !== "\t" && isControl(one.charCodeAt(0)))) errors.message = "not allowed";
  }

  const order = sent.get("order") ?? "";
  if (typeof order !== "string") errors.order = "not allowed";
  else {
    const text = order.trim();
    const good = text.length === 8 && text.startsWith("A-") && only(text.slice(2), digits);
    if (good) value.order = text;
    else if (text !== "") errors.order = "not allowed";
  }

  const copy = sent.has("copy") ? sent.get("copy") : false;
  if (copy === true || copy === false) value.copy = copy;
  else errors.copy = "not allowed";

  for (const _ in errors) return { ok: false, errors };
  return { ok: true, value };
}
