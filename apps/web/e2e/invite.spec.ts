import { expect, test } from "./fixtures.ts";
import { openOrganization, publishJob, signUp } from "./steps.ts";

test("an invitation by link begins an attempt, once", async ({
  browser,
  page,
  newPerson,
  checkAccessibility,
}) => {
  const owner = newPerson("Ines");
  await signUp(page, owner);
  const organization = await openOrganization(page, `Rail ${owner.email.split("@")[0]}`);
  await publishJob(page, { organization, title: "Fares", sample: "Prices that drift" });
  await page.getByRole("link", { name: "Invitations" }).click();
  await page.getByRole("button", { name: "By a link" }).click();
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByRole("textbox", { name: /link/i }).inputValue();

  const guest = await browser.newContext();
  const theirs = await guest.newPage();
  await theirs.goto(link);
  await checkAccessibility(theirs);
  const candidate = newPerson("Noor");
  await theirs.getByLabel("Name").fill(candidate.name);
  await theirs.getByLabel("E-mail").fill(candidate.email);
  await theirs.getByRole("button", { name: /Accept/ }).click();
  await theirs.getByRole("button", { name: "Begin…" }).click();
  await theirs.getByRole("button", { name: "Begin now" }).click();
  await expect(theirs.getByRole("button", { name: "Run" })).toBeVisible();

  const second = await browser.newContext();
  const late = await second.newPage();
  await late.goto(link);
  await expect(late.getByText(/no longer works|accepted/i).first()).toBeVisible();
  await guest.close();
  await second.close();
});
