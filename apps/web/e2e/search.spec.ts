import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { signUp } from "./steps.ts";

test("a typing mistake finds the page, suggested while one types", async ({ page }) => {
  await page.goto("/guide/skills");
  const field = page.getByRole("searchbox", { name: "Search the guide" }).first();
  await field.fill("idempotancy");
  const found = page.getByRole("list", { name: "Found" });
  await expect(found.getByRole("link").first()).toContainText("Idempotency");
  await field.press("ArrowDown");
  await expect(found.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/guide\/skills\/idempotency$/);
});

test("all that was found has an address of its own, with marks where the words stand", async ({
  page,
  checkAccessibility,
}) => {
  await page.goto("/guide/tools");
  const field = page.getByRole("searchbox", { name: "Search the guide" }).first();
  await field.fill("sql injecton");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/guide\/search\?q=sql(\+|%20)injecton$/);
  const first = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.locator("mark") });
  await expect(first.first()).toContainText("SQL injection");
  await expect(page.getByRole("heading", { name: "Work samples" })).toBeVisible();
  await checkAccessibility(page);
  await page.goBack();
  await expect(page).toHaveURL(/\/guide\/tools$/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the field is a form, and what was found is on the page", async ({ page }) => {
    await page.goto("/guide/skills/rest");
    const field = page.getByRole("searchbox", { name: "Search the guide" }).first();
    await field.fill("webhok");
    await field.press("Enter");
    await expect(page).toHaveURL(/\/guide\/search\?q=webhok$/);
    await page.getByRole("link", { name: "Webhooks" }).first().click();
    await expect(page).toHaveURL(/\/guide\/skills\/webhooks$/);
  });
});

test("the palette finds pages of the guide, for visitors and behind sign-in", async ({
  page,
  newPerson,
}) => {
  await page.goto("/jobs");
  const palette = page.getByRole("dialog");
  await openPalette(page);
  await palette.getByRole("combobox").fill("n+1");
  await palette.getByRole("option", { name: /Too many queries/ }).click();
  await expect(page).toHaveURL(/\/guide\/skills\/n-plus-one$/);

  await signUp(page, newPerson("Sami"));
  await openPalette(page);
  await palette.getByRole("combobox").fill("postgre");
  await expect(palette.getByRole("option", { name: /PostgreSQL/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/guide\/tools\/postgresql$/);
});

/** The page listens once its scripts run, which a machine under load takes its time for. */
async function openPalette(page: Page): Promise<void> {
  await expect(async () => {
    if (!(await page.getByRole("dialog").isVisible())) await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 2000 });
  }).toPass();
}
