import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { write } from "./steps.ts";

const address = "/practice/warm-up-customers-without-orders";

async function openWorkbench(page: Page): Promise<string> {
  await page.goto(address);
  await page.getByRole("button", { name: "Open the workbench" }).click();
  await expect(editor(page)).toBeVisible();
  return page.url();
}

function editor(page: Page) {
  return page.locator(".cm-content[contenteditable=true]").first();
}

/** At the end of what is there, key by key. */
async function type(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
}

test("two tabs of one browser follow each other, whichever is typed in", async ({
  page,
  context,
}) => {
  const url = await openWorkbench(page);
  const second = await context.newPage();
  await second.goto(url);
  await write(page, "select 1");
  await expect(editor(second)).toContainText("select 1");
  await type(second, ", 2");
  await type(page, ", 3");
  await expect(editor(second)).toContainText("select 1, 2, 3");
  await expect(page.locator("[data-saving=saved]")).toBeVisible();
  await page.reload();
  await expect(editor(page)).toContainText("select 1, 2, 3");
});

test("another device's version is shown beside one's own, and the person chooses", async ({
  page,
  browser,
}) => {
  const url = await openWorkbench(page);
  const secret = await page.evaluate(() => localStorage.getItem("unsung.visitor"));
  const elsewhere = await browser.newContext();
  await elsewhere.addInitScript((value) => {
    localStorage.setItem("unsung.visitor", value);
  }, secret ?? "");
  const device = await elsewhere.newPage();
  await device.goto(url);
  await write(device, "select 'from the other device'");
  await expect(device.locator("[data-saving=saved]")).toBeVisible();

  await write(page, "select 'from this one'");
  await expect(page.getByText("This work was changed somewhere else as well")).toBeVisible();
  await expect(page.getByLabel("query.sql").nth(0)).toContainText("from this one");
  await expect(page.getByLabel("query.sql").nth(1)).toContainText("from the other device");
  await page.getByRole("button", { name: "Go on with this one" }).first().click();
  await expect(page.locator("[data-saving=saved]")).toBeVisible();

  await type(device, " -- late");
  await expect(device.getByText("This work was changed somewhere else as well")).toBeVisible();
  await device.getByRole("button", { name: "Go on with this one" }).nth(1).click();
  await expect(editor(device)).toContainText("from this one");
  await elsewhere.close();
});
