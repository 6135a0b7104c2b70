import { type CheckResult } from "@unsung/engine";

/** A result as PostgreSQL can keep it: candidates' code can print anything, and must not lose its verdict by that. */
export function storableCheck(check: CheckResult): CheckResult {
  return {
    ...check,
    title: asText(check.title),
    message: check.message === null ? null : asText(check.message),
    expected: check.expected === null ? null : asText(check.expected),
    actual: check.actual === null ? null : asText(check.actual),
    log: check.log.map(asText),
  };
}

function asText(value: string): string {
  return value.replaceAll("\0", "\uFFFD").toWellFormed();
}
