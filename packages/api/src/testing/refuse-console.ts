import { afterEach, vi } from "vitest";

// What a test prints is either noise or a failure that nobody looked at.
const spies = (["debug", "log", "info", "warn", "error"] as const).map((method) =>
  vi.spyOn(console, method),
);

afterEach(() => {
  const printed = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockClear();
  if (printed.length > 0) throw new Error(`Unexpected console output: ${JSON.stringify(printed)}`);
});
