import { expect, type Locator, type Page } from "@playwright/test";

type Person = { name: string; email: string; password: string };

/** Signs up in the browser and ends on the person's home. */
export async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Make an account" }).click();
  await expect(page).toHaveURL(/\/home/);
}

/** Signs in by password and ends on the person's home. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/home/);
}

/** Signs out by the account menu, from any page behind sign-in. */
export async function signOut(page: Page, person: Person): Promise<void> {
  await page.getByRole("button", { name: `Account of ${person.name}` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/$/);
}

/** Waits for a letter on the outbox page and follows its link, as its reader would; gives the link's address. */
export async function openLetter(
  page: Page,
  letter: { to: string; subject: string },
): Promise<string> {
  const article = page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { name: letter.subject }) })
    .filter({ hasText: `to ${letter.to}` })
    .first();
  await expect(async () => {
    await page.goto("/outbox");
    await expect(article).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  const link = article.getByRole("link").first();
  const address = (await link.getAttribute("href")) ?? "";
  await link.click();
  return address;
}

/** Opens an organization; gives the last part of its address. */
export async function openOrganization(page: Page, name: string): Promise<string> {
  await page.goto("/org/new");
  await page.getByLabel("Name").fill(name);
  const slug = await page.getByLabel("Address of its careers page").inputValue();
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Open the organization" }).click();
  await expect(page).toHaveURL(new RegExp(`/org/${slug}`));
  return slug;
}

/** Writes and publishes a job with one work sample; gives the address of its post. */
export async function publishJob(
  page: Page,
  job: { organization: string; title: string; sample: string },
): Promise<string> {
  await page.goto(`/org/${job.organization}/jobs/new`);
  await page.getByLabel("Title").fill(job.title);
  await page.getByRole("radio", { name: "On site" }).check();
  await page.getByLabel("Town").fill("Ghent");
  await choose(page, page.getByLabel("Country"), "Belgium");
  await page.getByRole("button", { name: /Begin|Make|Create|draft/i }).click();
  await expect(page.getByRole("heading", { name: "Pay", exact: true })).toBeVisible();
  await page
    .getByRole("textbox", { name: "Description" })
    .fill("You keep the **orders** of a book shop right.");
  await page.getByRole("textbox", { name: "From" }).fill("48000");
  await page.getByRole("textbox", { name: "To", exact: true }).fill("62000");
  await page.getByRole("combobox", { name: "Skills" }).fill("Joins");
  await page.getByRole("option", { name: /Joins/ }).first().click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: `Add ${job.sample}` }).click();
  await expect(page.getByText("Nothing is missing.")).toBeVisible();
  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(dialog).toBeHidden();
  return (await page.getByRole("link", { name: /Job post/ }).getAttribute("href")) ?? "";
}

/** Picks an option of a select. */
async function choose(page: Page, select: Locator, option: string): Promise<void> {
  await select.click();
  await page.getByRole("option", { name: option }).first().click();
}

/** Puts a text into the workbench's editor, in place of what is there. */
export async function write(page: Page, text: string): Promise<void> {
  const editor = page.locator(".cm-content[contenteditable=true]").first();
  await editor.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}
