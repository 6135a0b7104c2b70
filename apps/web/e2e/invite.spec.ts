import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { openOrganization, publishJob, signOut, signUp, write } from "./steps.ts";

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
  const link = await makeLink(page);

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

test("a guest's work becomes an account's own, in the middle of it", async ({
  browser,
  page,
  newPerson,
  checkAccessibility,
}) => {
  test.slow();
  const owner = newPerson("Gero");
  await signUp(page, owner);
  const organization = await openOrganization(page, `Trams ${owner.email.split("@")[0] ?? ""}`);
  await publishJob(page, { organization, title: "Timetables", sample: "Prices that drift" });
  const visit = await browser.newContext();
  const theirs = await visit.newPage();
  const candidate = newPerson("Nils");
  await acceptAsGuest(theirs, { link: await makeLink(page), candidate });
  await theirs.getByRole("button", { name: "Begin…" }).click();
  await theirs.getByRole("button", { name: "Begin now" }).click();
  await expect(theirs.getByRole("button", { name: "Run" })).toBeVisible();
  await write(theirs, "-- typed as a guest");
  await expect(theirs.locator("[data-saving=saved]")).toBeVisible();
  const workbench = theirs.url();

  const second = await visit.newPage();
  await second.goto("/home");
  await second.getByRole("button", { name: `Account of ${candidate.name}` }).click();
  await second.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(second.getByText("There is no way back as a guest")).toBeVisible();
  await second.keyboard.press("Escape");
  await second.getByRole("link", { name: "Keep it in an account" }).click();
  await checkAccessibility(second);
  await second.getByRole("link", { name: "Make an account" }).click();
  await second.getByLabel("Name").fill(candidate.name);
  await second.getByLabel("E-mail").fill(candidate.email);
  await second.getByLabel("Password").fill(candidate.password);
  await second.getByRole("button", { name: "Make an account" }).click();
  await expect(second.getByText(`${candidate.name} was a guest in this browser`)).toBeVisible();
  await checkAccessibility(second);

  // What is typed in the other tab meanwhile belongs to nobody yet, and is kept.
  await write(theirs, "-- typed in between");
  const third = await visit.newPage();
  await third.goto("/home/guest");
  await expect(third.getByRole("button", { name: "Take it into this account" })).toBeVisible();
  await second.getByRole("button", { name: "Take it into this account" }).dblclick();
  await expect(second).toHaveURL(/\/home$/);
  await expect(second.getByRole("link", { name: "Timetables" })).toBeVisible();
  await expect(second.getByText("was a guest in this browser")).toHaveCount(0);
  await third.getByRole("button", { name: "Take it into this account" }).click();
  await expect(third).toHaveURL(/\/home$/);

  await write(theirs, "-- typed afterwards");
  await expect(theirs.locator("[data-saving=saved]")).toBeVisible();
  await second.goto(workbench);
  await expect(second.locator(".cm-content").first()).toContainText("typed afterwards");
  await visit.close();
});

test("a guest's application for a job that the account applied to stays the guest's, who can go back to it", async ({
  browser,
  page,
  newPerson,
  checkAccessibility,
}) => {
  test.slow();
  const owner = newPerson("Hugo");
  await signUp(page, owner);
  const organization = await openOrganization(page, `Ports ${owner.email.split("@")[0] ?? ""}`);
  await publishJob(page, { organization, title: "Cranes", sample: "Prices that drift" });
  const [first, second] = [await makeLink(page), await makeLink(page)];
  const visit = await browser.newContext();
  const theirs = await visit.newPage();
  const candidate = newPerson("Pia");
  await signUp(theirs, candidate);
  await theirs.goto(first);
  await theirs.getByRole("button", { name: "Accept" }).click();
  await expect(theirs.getByRole("heading", { name: "Cranes" })).toBeVisible();
  await signOut(theirs, candidate);
  await acceptAsGuest(theirs, { link: second, candidate });

  await theirs.getByRole("link", { name: "Keep it in an account" }).click();
  await theirs.getByRole("link", { name: "Sign in to one" }).click();
  await theirs.getByLabel("E-mail").fill(candidate.email);
  await theirs.getByLabel("Password").fill(candidate.password);
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await expect(theirs.getByRole("heading", { name: "Stays with the guest" })).toBeVisible();
  await expect(theirs.getByRole("button", { name: "Take it into this account" })).toHaveCount(0);
  await checkAccessibility(theirs);
  await theirs.getByRole("button", { name: "Go back to being a guest" }).click();
  await expect(theirs.getByRole("link", { name: "Keep it in an account" })).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Cranes" })).toBeVisible();
  await visit.close();
});

/** On the page of a published job: a link to hand over. */
async function makeLink(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Invitations" }).click();
  await page.getByRole("button", { name: "By a link" }).click();
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByRole("textbox", { name: /link/i }).inputValue();
  await page.reload();
  return link;
}

async function acceptAsGuest(
  page: Page,
  { link, candidate }: { link: string; candidate: { name: string; email: string } },
): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Name").fill(candidate.name);
  await page.getByLabel("E-mail").fill(candidate.email);
  await page.getByRole("button", { name: /Accept/ }).click();
  await expect(page.getByText("You came by a link")).toBeVisible();
}
