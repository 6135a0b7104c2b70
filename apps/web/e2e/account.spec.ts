import { type Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { openLetter, openOrganization, publishJob, signIn, signOut, signUp } from "./steps.ts";

test("a mailed link confirms the address; opened again it says so, and a garbled one does not", async ({
  page,
  newPerson,
  checkAccessibility,
}) => {
  const person = newPerson("Vito");
  await page.goto("/sign-up");
  await checkAccessibility(page);
  await signUp(page, person);
  const notice = page.getByText(`Confirm ${person.email}`);
  await expect(notice).toBeVisible();
  const link = await openLetter(page, { to: person.email, subject: "Confirm your e-mail address" });
  await expect(page.getByRole("heading", { name: "Your address is confirmed" })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("link", { name: "Your home" }).click();
  await expect(page.getByRole("heading", { name: `Welcome, ${person.name}` })).toBeVisible();
  await expect(notice).toHaveCount(0);

  await signOut(page, person);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Your address is confirmed" })).toBeVisible();
  await expect(page.getByText("You are signed in")).toHaveCount(0);
  await page.getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/sign-in/);

  await page.goto(link.replace(/token=[^&]+/, "token=garbled"));
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await checkAccessibility(page);
});

test("a forgotten password is replaced by a mailed link, once", async ({
  page,
  newPerson,
  checkAccessibility,
}) => {
  const person = newPerson("Paula");
  await signUp(page, person);
  await signOut(page, person);
  await page.goto("/sign-in");
  await checkAccessibility(page);
  await page.getByRole("link", { name: "Forgotten password" }).click();
  await page.getByLabel("E-mail").fill(person.email);
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Look in your mail" })).toBeVisible();
  await checkAccessibility(page);

  const link = await openLetter(page, { to: person.email, subject: "Choose a new password" });
  await expect(page.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  await checkAccessibility(page);
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Save the password" }).click();
  await expect(page.getByText("A password has at least 10 characters.")).toBeVisible();
  await page.getByLabel("New password").fill("quite another password");
  await page.getByRole("button", { name: "Save the password" }).click();
  await expect(page.getByText("Your new password is saved")).toBeVisible();
  await checkAccessibility(page);

  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("do not belong together");
  await page.getByLabel("Password").fill("quite another password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/home/);

  for (const dead of [link, link.replace(/reset-password\/[^?]+/, "reset-password/garbled")]) {
    await page.goto(dead);
    await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
    await expect(page.getByText("has been used, or is older than an hour")).toBeVisible();
    await checkAccessibility(page);
  }
  await page.getByRole("link", { name: "Send a new link" }).click();
  await expect(page).toHaveURL(/\/forgot-password/);
});

test("an invited colleague without an account joins by the mailed link, in the role that was meant", async ({
  browser,
  page,
  newPerson,
  checkAccessibility,
}) => {
  test.slow();
  const owner = newPerson("Oda");
  await signUp(page, owner);
  const name = `Ferries ${owner.email.split("@")[0] ?? ""}`;
  const organization = await openOrganization(page, name);
  const colleague = newPerson("Iris");
  await inviteMember(page, { organization, email: colleague.email, role: "Interviewer" });
  await checkAccessibility(page);

  const visit = await browser.newContext();
  const theirs = await visit.newPage();
  const link = await openLetter(theirs, { to: colleague.email, subject: `Join ${name}` });
  await expect(theirs.getByText("You are invited as interviewer")).toBeVisible();
  await checkAccessibility(theirs);
  await theirs.getByRole("link", { name: "Make an account" }).click();
  await expect(theirs.getByLabel("E-mail")).toHaveValue(colleague.email);
  await theirs.getByLabel("Name").fill(colleague.name);
  await theirs.getByLabel("Password").fill(colleague.password);
  await theirs.getByRole("button", { name: "Make an account" }).click();
  await expect(theirs.getByText(`You are signed in as ${colleague.email}`)).toBeVisible();
  await checkAccessibility(theirs);
  await theirs.getByRole("button", { name: "Accept" }).click();
  await expect(theirs).toHaveURL(new RegExp(`/org/${organization}`));
  await theirs.getByRole("link", { name: "Members" }).click();
  await expect(theirs.getByRole("row", { name: new RegExp(colleague.email) })).toContainText(
    "Interviewer",
  );
  await expect(theirs.getByRole("button", { name: "Invite" })).toHaveCount(0);

  await theirs.goto(link);
  await expect(theirs.getByText(`You hire with ${name} already`)).toBeVisible();
  await checkAccessibility(theirs);
  await theirs.getByRole("link", { name: `Open ${name}` }).click();
  await expect(theirs).toHaveURL(new RegExp(`/org/${organization}`));
  await visit.close();

  const stranger = await browser.newContext();
  const late = await stranger.newPage();
  await late.goto(link);
  await expect(late.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await checkAccessibility(late);
  await stranger.close();
});

test("another person's account can't take a mailed invitation, and is told how to go on", async ({
  browser,
  page,
  newPerson,
  checkAccessibility,
}) => {
  const owner = newPerson("Otto");
  await signUp(page, owner);
  const name = `Canals ${owner.email.split("@")[0] ?? ""}`;
  const organization = await openOrganization(page, name);
  const meant = newPerson("Mona");
  await inviteMember(page, { organization, email: meant.email, role: "Recruiter" });

  const visit = await browser.newContext();
  const theirs = await visit.newPage();
  const other = newPerson("Xeno");
  await signUp(theirs, other);
  const link = await openLetter(theirs, { to: meant.email, subject: `Join ${name}` });
  await expect(theirs.getByText(`This invitation was sent to ${meant.email}`)).toBeVisible();
  await expect(theirs.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await checkAccessibility(theirs);
  await theirs.getByRole("button", { name: "Sign out" }).click();
  await expect(theirs.getByRole("link", { name: "Make an account" })).toBeVisible();
  expect(theirs.url()).toBe(link);
  await visit.close();

  await page.reload();
  await expect(page.getByRole("row", { name: new RegExp(meant.email) })).toContainText("Recruiter");
  await expect(page.getByText(other.email)).toHaveCount(0);
});

test("whoever applied by a mailed link, and so has no password, chooses one by another", async ({
  browser,
  page,
  newPerson,
}) => {
  test.slow();
  const owner = newPerson("Olaf");
  await signUp(page, owner);
  const organization = await openOrganization(page, `Mills ${owner.email.split("@")[0] ?? ""}`);
  const sample = "The best customers of each month";
  const post = await publishJob(page, { organization, title: "Grain", sample });

  const visit = await browser.newContext();
  const theirs = await visit.newPage();
  const candidate = newPerson("Lena");
  await theirs.goto(post);
  await theirs.getByLabel("Name").fill(candidate.name);
  await theirs.getByLabel("E-mail").fill(candidate.email);
  await theirs.getByRole("button", { name: "Send me the link" }).click();
  await expect(theirs.getByRole("heading", { name: "Look in your mail" })).toBeVisible();
  await openLetter(theirs, { to: candidate.email, subject: "Confirm your application: Grain" });
  await theirs.getByRole("button", { name: "Open my application" }).click();
  await expect(theirs.getByRole("heading", { name: "Grain" })).toBeVisible();
  await signOut(theirs, candidate);

  await theirs.goto("/sign-up");
  await theirs.getByLabel("Name").fill(candidate.name);
  await theirs.getByLabel("E-mail").fill(candidate.email);
  await theirs.getByLabel("Password").fill(candidate.password);
  await theirs.getByRole("button", { name: "Make an account" }).click();
  await expect(theirs.getByRole("alert")).toContainText("choose a password");
  await theirs.getByRole("link", { name: "Choose a password" }).click();
  // The page before has a field of the same name.
  await expect(theirs.getByRole("heading", { name: "Forgotten password" })).toBeVisible();
  await theirs.getByLabel("E-mail").fill(candidate.email);
  await theirs.getByRole("button", { name: "Send the link" }).click();
  await expect(theirs.getByRole("heading", { name: "Look in your mail" })).toBeVisible();
  await openLetter(theirs, { to: candidate.email, subject: "Choose a new password" });
  await theirs.getByLabel("New password").fill(candidate.password);
  await theirs.getByRole("button", { name: "Save the password" }).click();
  await expect(theirs.getByText("Your new password is saved")).toBeVisible();
  await signIn(theirs, candidate);
  await expect(theirs.getByRole("link", { name: "Grain" }).first()).toBeVisible();
  await visit.close();
});

async function inviteMember(
  page: Page,
  member: { organization: string; email: string; role: string },
): Promise<void> {
  await page.goto(`/org/${member.organization}/members`);
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(member.email);
  await dialog.getByRole("radio", { name: member.role }).check();
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("row", { name: new RegExp(member.email) })).toContainText(
    member.role,
  );
}
