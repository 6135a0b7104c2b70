import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.ts";
import { openOrganization, publishJob, signIn, signUp, write } from "./steps.ts";

test("a person takes along what is kept, and erases an application and then the account", async ({
  browser,
  page,
  newPerson,
  checkAccessibility,
}) => {
  const owner = newPerson("Petra");
  await signUp(page, owner);
  const organization = await openOrganization(page, `Press ${owner.email.split("@")[0]}`);
  await publishJob(page, { organization, title: "Printer", sample: "Prices that drift" });
  await page.getByRole("link", { name: "Invitations" }).click();
  await page.getByRole("button", { name: "By a link" }).click();
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByRole("textbox", { name: /link/i }).inputValue();

  const theirs = await (await browser.newContext()).newPage();
  const developer = newPerson("Dagny");
  await signUp(theirs, developer);
  await theirs.goto(link);
  await theirs.getByRole("button", { name: /Accept/ }).click();
  await expect(theirs).toHaveURL(/\/home\/applications\//);
  const application = theirs.url();
  await theirs.getByRole("button", { name: "Begin…" }).click();
  await theirs.getByRole("button", { name: "Begin now" }).click();
  await write(theirs, "select 1 as mine;");
  await theirs.getByRole("button", { name: "Hand in" }).click();
  const dialog = theirs.getByRole("dialog");
  await dialog.getByRole("textbox").fill("I am Dagny and I chose one.");
  await dialog.getByRole("button", { name: "Hand in" }).click();
  await expect(dialog.getByText(/Dagny/).first()).toBeVisible();
  await checkAccessibility(theirs);
  await dialog.getByRole("button", { name: "Hand in all the same" }).click();
  await expect(theirs).toHaveURL(/\/evidence\//);

  await theirs.goto("/home/data");
  await expect(theirs.getByText("1 application, with identity")).toBeVisible();
  await checkAccessibility(theirs);
  const downloading = theirs.waitForEvent("download");
  await theirs.getByRole("button", { name: "Download your data" }).click();
  const exported = await readFile(await (await downloading).path(), "utf8");
  expect(JSON.parse(exported)).toMatchObject({
    format: "unsung-export-1",
    account: { email: developer.email },
    attempts: [{ submissions: [{ note: "I am Dagny and I chose one." }] }],
  });

  await theirs.goto(application);
  await expect(theirs.getByText(/It is kept until/)).toBeVisible();
  await theirs.getByRole("button", { name: "Erase this application…" }).click();
  await theirs.getByRole("button", { name: "Erase it" }).click();
  await expect(theirs.getByText("You have not applied yet")).toBeVisible();

  await theirs.goto("/home/data");
  await theirs.getByRole("button", { name: "Erase the account…" }).click();
  await theirs.getByLabel("Type “erase” to go on").fill("erase");
  await theirs.getByRole("button", { name: "Erase the account", exact: true }).click();
  await expect(theirs).toHaveURL(/\/$/);
  await theirs.goto("/sign-in");
  await theirs.getByLabel("E-mail").fill(developer.email);
  await theirs.getByLabel("Password").fill(developer.password);
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await expect(theirs.getByRole("alert")).toBeVisible();

  await signIn(page, owner);
  await page.goto(`/org/${organization}`);
  await page.getByRole("link", { name: "Printer" }).first().click();
  await expect(page.getByText(/Candidate [A-Z]\d\d/)).toHaveCount(0);
});
