type Cleaned = { name: string; email: string; topic: string; order: string | null; message: string; copy: boolean };
type Result = { ok: true; value: Cleaned } | { ok: false; errors: Record<string, string> };

export function clean(form: unknown): Result {
  const { name, email, topic, order, message, copy, ...more } = form as Cleaned;
  const errors: Record<string, string> = {};
  if (!name) errors.name = "missing";
  if (!email) errors.email = "missing";
  else if (!/^([a-z0-9._+-]+)*@([a-z0-9-]+\.?)*$/i.test(email)) errors.email = "not allowed";
  if (!message) errors.message = "missing";
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { name, email, topic, order, message, copy, ...more } };
}
