import { type APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const kinds = [
  "/guide",
  "/guide/role",
  "/guide/compare/back-end/front-end",
  "/guide/disciplines/back-end",
  "/guide/responsibilities/databases",
  "/guide/skills",
  "/guide/skills/transactions",
  "/guide/tools",
  "/guide/tools/postgresql",
  "/guide/challenges",
  "/guide/challenges/saying-no",
  "/guide/day",
  "/guide/career",
  "/guide/hiring",
];

test("the way of a request is walked by keyboard, by places and by buttons", async ({ page }) => {
  await page.goto("/guide");
  await page.getByRole("link", { name: "An order placed" }).click();
  await expect(page).toHaveURL(/request=an-order-placed/);
  const steps = page.getByRole("list", { name: "Steps" }).getByRole("link");
  const here = page.locator("[aria-current=step]");
  await expect(here).toHaveAccessibleName(/^Step 1,/);

  // The picture stands before its script does.
  await expect(async () => {
    await steps.first().focus();
    await page.keyboard.press("ArrowRight");
    await expect(here).toHaveAccessibleName(/^Step 2,/, { timeout: 500 });
  }).toPass();
  await page.keyboard.press("ArrowRight");
  await expect(here).toHaveAccessibleName(/^Step 3,/);
  await expect(here).toBeFocused();
  await page.keyboard.press("End");
  await expect(here).toHaveAccessibleName(new RegExp(`^Step ${await steps.count()},`));
  await page.keyboard.press("Home");
  await expect(here).toHaveAccessibleName(/^Step 1,/);

  await page.getByRole("button", { name: "Database: its next step" }).click();
  await expect(here).toHaveAccessibleName(/, Database:/);
  const title = await here.getAttribute("title");
  await expect(page.getByRole("heading", { name: title ?? "", level: 3 })).toBeVisible();
  await page.getByRole("button", { name: "Next step", exact: true }).click();
  await expect(page.getByRole("heading", { name: title ?? "", level: 3 })).toBeHidden();
});

test("any two disciplines compare; the address is one, whichever stands first", async ({
  page,
}) => {
  await page.goto("/guide/compare");
  await expect(page).toHaveURL(/\/guide\/compare\/back-end\/front-end$/);
  await page
    .getByRole("navigation", { name: "with", exact: true })
    .getByRole("link", { name: "QA" })
    .click();
  await expect(page).toHaveURL(/\/guide\/compare\/back-end\/qa$/);
  await page
    .getByRole("navigation", { name: "Compare", exact: true })
    .getByRole("link", { name: "QA" })
    .click();
  await expect(page).toHaveURL(/\/guide\/compare\/qa\/back-end$/);
  await expect(page.getByRole("columnheader")).toHaveText(["QA", "Back-end"]);
  await expect(page.getByRole("rowheader")).toHaveCount(8);
  await expect(page.getByRole("heading", { name: "What one hands to the other" })).toBeVisible();

  await page.reload();
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
    "href",
    /\/guide\/compare\/back-end\/qa$/,
  );
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the way of a request is a list, and every page reads in full", async ({ page }) => {
    await page.goto("/guide?request=an-order-placed");
    const titles = page.locator(".way-step h3");
    expect(await titles.count()).toBeGreaterThan(5);
    for (const title of await titles.all()) await expect(title).toBeVisible();
    await expect(page.getByText("What goes wrong.").last()).toBeVisible();

    await page.goto("/guide/skills/transactions");
    await expect(page.getByRole("heading", { name: "Why it matters" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "How it is shown" })).toBeVisible();
    await page.getByRole("link", { name: "Constraints" }).first().click();
    await expect(page.getByRole("heading", { name: "Constraints", level: 1 })).toBeVisible();
  });
});

test("nothing moves where reduced motion is asked for, and a phone's width holds every kind of page", async ({
  browser,
}) => {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  for (const path of kinds) {
    await page.goto(path);
    const { wide, moving } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      moving: [...document.querySelectorAll("main *")].filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        const seconds = Math.max(...transitionDuration.split(",").map(Number.parseFloat));
        return seconds > 0.001 || (animationName !== "none" && animationDuration !== "0.001s");
      }).length,
    }));
    expect({ path, wide, moving }).toEqual({ path, wide: 390, moving: 0 });
  }
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every kind of page can be read by everybody, ${colorScheme}`, async ({
    page,
    checkAccessibility,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    for (const path of kinds) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await checkAccessibility(page);
    }
  });
}

test("every page has one title, one description, one address, and what search engines read", async ({
  request,
}) => {
  const titles = new Set<string>();
  for (const path of kinds) {
    const html = await (await request.get(path)).text();
    const title = /<title>([^<]+)<\/title>/u.exec(html)?.[1] ?? "";
    expect(titles, `${path} has a title of its own`).not.toContain(title);
    titles.add(title);
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/u);
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="http[^"]+${path}" />`, "u"));
    const [, json = "{}"] =
      /<script type="application\/ld\+json">(.+?)<\/script>/u.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject([
      { "@type": "Article", headline: expect.any(String) },
      { "@type": "BreadcrumbList" },
    ]);
  }
});

test("from the first page links lead to every page of the guide, and none is dead", async ({
  request,
}) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const planned = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/gu)].map(
    ([, path = ""]) => path || "/",
  );
  expect(planned.length).toBeGreaterThan(150);
  const found = await crawl(request, "/");
  const dead = [...found].filter(([, status]) => status >= 400).map(([path]) => path);
  expect(dead).toEqual([]);
  const guide = planned.filter((path) => path.startsWith("/guide"));
  expect(guide.filter((path) => !found.has(path))).toEqual([]);
});

/** The status of every address of ours that links lead to, from public pages on; bounded. */
async function crawl(request: APIRequestContext, start: string): Promise<Map<string, number>> {
  const statuses = new Map<string, number>();
  const open = [start];
  for (let path = open.pop(); path !== undefined && statuses.size < 600; path = open.pop()) {
    if (statuses.has(path)) continue;
    const answer = await request.get(path);
    statuses.set(path, answer.status());
    if (!/^\/(?:$|guide|practice|jobs)/u.test(path)) continue;
    const html = await answer.text();
    for (const [, href = ""] of html.matchAll(/<a [^>]*href="(\/[^"#?]*)[^"]*"/gu)) open.push(href);
  }
  return statuses;
}
