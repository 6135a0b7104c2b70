import { readFile } from "node:fs/promises";
import { type Download, type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { solution } from "./solution.ts";
import { signUp, write } from "./steps.ts";

const node = (page: Page, skill: string) => page.locator(`[data-skill="${skill}"]`);

test("a goal makes a way of the map, which is walked along its edges by keyboard", async ({
  page,
  checkAccessibility,
}) => {
  await page.goto("/guide/roadmap?goal=skill:window-functions");
  await expect(page.getByRole("heading", { name: "The way to Window functions" })).toBeVisible();
  const way = page.locator(".roadmap-way li");
  await expect(way.first()).toContainText("The relational model");
  await expect(way.last()).toContainText("Window functions");
  await expect(node(page, "window-functions")).toHaveAttribute("data-part", "wanted");
  await expect(node(page, "aggregation")).toHaveAttribute("data-part", "way");
  await expect(node(page, "rest")).toHaveAttribute("data-part", "beside");
  await checkAccessibility(page);

  const map = page.getByRole("group", { name: /^Map\./ });
  await map.focus();
  const before = await page.locator(".roadmap-svg").getAttribute("viewBox");
  await page.keyboard.press("+");
  await expect(page.locator(".roadmap-svg")).not.toHaveAttribute("viewBox", before ?? "");
  await page.keyboard.press("0");

  await page.keyboard.press("Tab");
  await expect(node(page, "relational-model")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(node(page, "sql-basics")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(node(page, "relational-model")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/guide\/skills\/relational-model$/);
  await page.goBack();
  await expect(page).toHaveURL(/goal=skill/);
});

test("a level and a job post are goals, kept in the address", async ({ page }) => {
  await page.goto("/guide/roadmap");
  await page.getByLabel("Where to?").selectOption("mid");
  await expect(page).toHaveURL(/goal=mid/);
  await expect(
    page.getByRole("heading", { name: "The way to Mid-level back-end developer" }),
  ).toBeVisible();
  await page
    .getByRole("navigation", { name: "Levels" })
    .getByRole("link", { name: "Junior" })
    .click();
  await expect(page).toHaveURL(/level=junior/);
  await expect(node(page, "transactions")).toHaveAttribute("data-part", "beside");
  await page
    .getByRole("navigation", { name: "Shown as" })
    .getByRole("link", { name: "List" })
    .click();
  await expect(page).toHaveURL(/goal=mid.*view=list/);
  await page.reload();
  await expect(page.getByLabel("Where to?")).toHaveValue("mid");
  await expect(page.locator(".roadmap-svg")).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the roadmap is a list by level and area, and a map for who asks for one", async ({
    page,
    checkAccessibility,
  }) => {
    await page.goto("/guide/roadmap");
    await expect(page.getByRole("heading", { name: "Junior", exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Senior", exact: true })).toBeAttached();
    await expect(page.locator("#skill-idempotency")).toContainText("Rests on");
    await expect(page.locator(".roadmap-svg")).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await checkAccessibility(page);
    await page
      .getByRole("navigation", { name: "Shown as" })
      .getByRole("link", { name: "Map" })
      .click();
    await expect(page.locator(".roadmap-svg")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("map and list are there, and a goal is chosen by a form's address", async ({ page }) => {
    await page.goto("/guide/roadmap?goal=mid");
    await expect(page.locator(".roadmap-svg")).toBeVisible();
    await expect(
      page.getByRole("heading", { name: "The way to Mid-level back-end developer" }),
    ).toBeVisible();
    await expect(page.getByRole("heading", { name: "Not on this way" })).toBeVisible();
  });
});

test("what somebody proved is filled in, and the next step says why", async ({
  page,
  newPerson,
  checkAccessibility,
}) => {
  await signUp(page, newPerson("Rhea"));
  await page.goto("/guide/roadmap");
  const next = page.getByRole("region", { name: "Next best step" });
  await expect(next).toContainText(/proves it\./);
  await expect(page.locator("[data-evidence=proved]")).toHaveCount(0);

  const warmUp = "warm-up-customers-without-orders";
  await page.goto(`/practice/${warmUp}`);
  await page
    .getByRole("button", { name: /Try|Begin|Start|Open/ })
    .first()
    .click();
  await write(page, solution(warmUp, "reference", "query.sql"));
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText(/3 of 3 checks pass/)).toBeVisible({ timeout: 60_000 });

  await page.goto("/guide/roadmap");
  await expect(node(page, "sql-joins")).toHaveAttribute("data-evidence", "proved");
  await expect(node(page, "sql-joins")).toHaveAccessibleName(/, proved/);
  await expect(node(page, "rest")).toHaveAttribute("data-evidence", "none");
  await expect(page.locator("[data-next]")).toHaveCount(1);
  await checkAccessibility(page);
  const { data } = await taken(page, "JSON");
  const file = JSON.parse(data) as { skills: { id: string; evidence: string }[] };
  expect(file.skills.find(({ id }) => id === "sql-joins")?.evidence).toBe("proved");
});

test("the roadmap is taken along as data and as a picture", async ({ page }) => {
  await page.goto("/guide/roadmap?goal=mid");
  await expect(page.locator(".roadmap-svg")).toBeVisible();
  const json = JSON.parse((await taken(page, "JSON")).data) as Record<string, unknown>;
  expect(json).toMatchObject({ goal: { title: "Mid-level back-end developer" } });
  expect(json["skills"]).not.toHaveLength(0);

  const svg = await taken(page, "SVG");
  expect(svg.name).toMatch(/\.svg$/);
  expect(svg.data).toMatch(/^<svg [^>]*viewBox=/);
  expect(svg.data).toMatch(/>Transactions ?</);
  expect(svg.data).not.toMatch(/var\(|oklch|class=/);

  const png = await taken(page, "PNG");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(png.bytes.length).toBeGreaterThan(50_000);
});

async function taken(page: Page, kind: "JSON" | "SVG" | "PNG") {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: kind }).click();
  const download: Download = await waiting;
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, data: bytes.toString("utf8") };
}
