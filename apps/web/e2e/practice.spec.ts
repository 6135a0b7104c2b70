import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { home } from "./server.ts";
import { solution } from "./solution.ts";
import { signUp, write } from "./steps.ts";

const warmUp = "warm-up-customers-without-orders";

async function openPractice(page: Page, sampleId: string): Promise<void> {
  await page.goto(`/practice/${sampleId}`);
  await page
    .getByRole("button", { name: /Try|Begin|Start|Open/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: "Run" })).toBeVisible();
}

test("a visitor practises without an account, and keeps the work on sign-up", async ({
  page,
  newPerson,
  checkAccessibility,
}) => {
  await openPractice(page, warmUp);
  await write(page, solution(warmUp, "reference", "query.sql"));
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText(/3 of 3 checks pass/)).toBeVisible({ timeout: 60_000 });
  await checkAccessibility(page);
  await signUp(page, newPerson("Vera"));
  await expect(page.getByText("Warm-up: who has not ordered yet?").first()).toBeVisible();
});

test("what can't be read is said and underlined while it is typed, and F8 leads there", async ({
  page,
  checkAccessibility,
}) => {
  await openPractice(page, warmUp);
  await expect(page.getByRole("tab", { name: "Data" })).toBeVisible();
  await write(page, "select name\nfrm customers c\nwhere c.id = 1");
  const problem = page.getByText(/^Line 2: syntax error/);
  await expect(problem).toBeVisible({ timeout: 60_000 });
  await expect(page.locator(".cm-lintRange-error")).toHaveCount(1);
  await checkAccessibility(page);
  await page.keyboard.press("F8");
  await expect(page.locator(".cm-activeLine")).toContainText("customers");
  await write(page, "select name\nfrom customers c\nwhere c.id = 1");
  await expect(problem).toHaveCount(0);

  await openPractice(page, "somebody-elses-profile");
  await write(page, "export function handler(request: Request {\n  return 1;\n}\n");
  await expect(page.getByText(/^Line 1: Unexpected token/)).toBeVisible({ timeout: 60_000 });
});

test("the network is cut while typing: nothing is lost, and it reaches the server when it is back", async ({
  page,
  context,
}) => {
  await openPractice(page, warmUp);
  await write(page, "select 1 -- before the cut");
  await expect(page.locator("[data-saving=saved]")).toBeVisible();
  await context.setOffline(true);
  await write(page, "select 2 -- while it was cut");
  await expect(page.locator("[data-saving=offline]")).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator("[data-saving=saved]")).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.locator(".cm-content").first()).toContainText("while it was cut");
});

test("the grading process is killed in the middle of a grade: one verdict arrives", async ({
  page,
}) => {
  const sampleId = "somebody-elses-profile";
  await openPractice(page, sampleId);
  await write(page, solution(sampleId, "reference", "handler.ts"));
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText(/Handed in/).first()).toBeVisible();
  const killed = killGrading();
  expect(killed).toBeGreaterThan(0);
  await expect(page.getByText(/19 of 19 checks pass|checks pass/).first()).toBeVisible({
    timeout: 90_000,
  });
});

/** Kills every grading process and supervisor of the server under test, as a machine in trouble would. */
function killGrading(): number {
  const server = Number(readFileSync(join(home, "server.pid"), "utf8"));
  const table = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((match) =>
      match ? [{ pid: Number(match[1]), parent: Number(match[2]), args: match[3] ?? "" }] : [],
    );
  const supervisors = table.filter(
    ({ parent, args }) => parent === server && args.includes("supervisor.ts"),
  );
  for (const { pid } of supervisors) process.kill(pid, "SIGKILL");
  return supervisors.length;
}
