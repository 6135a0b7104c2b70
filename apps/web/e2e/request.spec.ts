import { expect, test } from "./fixtures.ts";
import { openLetter, openOrganization, signUp } from "./steps.ts";

const purpose =
  "Our shop sells second-hand bicycles and forgets an order now and then. We need somebody to find out why.";

test("a request is written, proved by a mailed link, answered, and made a job with its fields filled", async ({
  browser,
  page,
  newPerson,
  checkAccessibility,
}) => {
  test.slow();
  const owner = newPerson("Odile");
  await signUp(page, owner);
  await openLetter(page, { to: owner.email, subject: "Confirm your e-mail address" });
  await expect(page.getByRole("heading", { name: "Your address is confirmed" })).toBeVisible();
  const name = `Wheels ${owner.email.split("@")[0] ?? ""}`;
  const organization = await openOrganization(page, name);

  await page.getByRole("link", { name: "Requests" }).click();
  await expect(page.getByText("Your organization takes no requests")).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("link", { name: "To the settings" }).click();
  await page.getByRole("checkbox", { name: /Take requests/ }).check();
  await page.getByRole("combobox", { name: "Countries" }).fill("Belgium");
  await page.getByRole("option", { name: "Belgium" }).click();
  await page.keyboard.press("Escape");
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Save what you take" }).click();
  await expect(page.getByText("Your organization takes requests")).toBeVisible();

  const visit = await browser.newContext();
  const theirs = await visit.newPage();
  const requester = newPerson("Nadia");
  await theirs.goto("/request-a-developer?skill=sql-joins");
  await expect(theirs.getByRole("heading", { name: "Request a developer" })).toBeVisible();
  await expect(theirs.getByRole("button", { name: "Remove Joins" })).toBeVisible();
  await checkAccessibility(theirs);
  await theirs.getByRole("button", { name: "Send me the link" }).click();
  await expect(theirs.getByText("Your name is missing.")).toBeVisible();
  await checkAccessibility(theirs);
  await theirs.getByLabel("What do you need a developer for?").fill(purpose);
  await theirs.getByLabel("Level").selectOption({ label: "Senior" });
  await theirs.getByLabel("When").selectOption({ label: "At once" });
  await theirs.getByRole("searchbox", { name: "Find a country" }).fill("Belg");
  await theirs.getByRole("checkbox", { name: /Belgium/ }).click();
  await theirs.getByLabel("Sector").selectOption({ label: "Commerce" });
  await theirs.getByLabel("From").fill("60 000");
  await theirs.getByLabel("To", { exact: true }).fill("72 000");
  await expect(theirs.getByRole("link", { name })).toBeVisible();
  // What is typed is still there after a reload.
  await theirs.reload();
  await expect(theirs.getByLabel("What do you need a developer for?")).toHaveValue(purpose);
  await theirs.getByLabel("Your name").fill(requester.name);
  await theirs.getByLabel("E-mail").fill(requester.email);
  await theirs.getByLabel("Your organization").fill("Second Spring");
  await theirs.getByRole("button", { name: "Send me the link" }).click();
  await expect(theirs.getByRole("heading", { name: "Look in your mail" })).toBeVisible();
  await checkAccessibility(theirs);

  const link = await openLetter(theirs, {
    to: requester.email,
    subject: "Send your request for a developer",
  });
  await expect(theirs.getByRole("heading", { name: "Send your request" })).toBeVisible();
  await checkAccessibility(theirs);
  await theirs.getByRole("button", { name: /^Send it to/ }).click();
  await expect(theirs.getByRole("heading", { name: "Your request is sent" })).toBeVisible();
  await checkAccessibility(theirs);

  await page.goto(`/org/${organization}/requests`);
  await expect(page.getByRole("link", { name: /Requests.*1 unread/ })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("link", { name: "Second Spring" }).click();
  await expect(page.getByText(purpose)).toBeVisible();
  await expect(page.getByText("countries: Belgium")).toBeVisible();
  await expect(page.getByText(requester.email)).toHaveCount(0);
  await expect(page.getByRole("link", { name: /unread/ })).toHaveCount(0);
  await checkAccessibility(page);
  await page.getByLabel(`To ${requester.name}`).fill("We have somebody who knows bicycles.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByRole("link", { name: requester.email })).toBeVisible();

  await page.getByRole("button", { name: "Make a job of it" }).click();
  await expect(page.getByLabel("Title")).toHaveValue("Senior back-end developer, Joins");
  await expect(page.getByRole("textbox", { name: "Description" })).toHaveValue(
    new RegExp("second-hand bicycles"),
  );
  await expect(page.getByRole("textbox", { name: "From" })).toHaveValue("60000");
  await expect(page.getByRole("textbox", { name: "To", exact: true })).toHaveValue("72000");
  await expect(page.getByRole("combobox", { name: "Level" })).toContainText("Senior");
  await expect(page.getByRole("combobox", { name: "Sector" })).toContainText("Commerce");
  await page.getByRole("link", { name: "a request" }).click();
  await expect(page.getByRole("link", { name: "Senior back-end developer, Joins" })).toBeVisible();
  await checkAccessibility(page);

  await expect(async () => {
    await theirs.goto("/outbox");
    const letter = theirs.getByRole("article").filter({ hasText: `to ${requester.email}` });
    await expect(letter.filter({ hasText: "knows bicycles" })).toContainText(owner.email, {
      timeout: 500,
    });
  }).toPass({ timeout: 15_000 });
  await theirs.goto(link);
  const answered = theirs.locator("dl div").filter({ hasText: "Answered by" });
  await expect(answered).toContainText("1");
  await expect(theirs.getByText(`${name} answered on`)).toBeVisible();
  await checkAccessibility(theirs);
  await theirs.getByRole("button", { name: "Close it…" }).click();
  await theirs.getByRole("button", { name: "Close the request" }).click();
  await expect(theirs.getByRole("heading", { name: "Your request is closed" })).toBeVisible();
  await theirs.getByRole("button", { name: "Erase it…" }).click();
  await theirs.getByRole("button", { name: "Erase the request" }).click();
  await expect(theirs.getByRole("heading", { name: "Your request is erased" })).toBeVisible();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: "Your request", exact: true })).toHaveCount(0);
  await page.goto(`/org/${organization}/requests`);
  await expect(page.getByText("No requests yet")).toBeVisible();
  await visit.close();
});

test("where nobody fits the form says so, and the request is kept until somebody does", async ({
  browser,
  page,
  newPerson,
  checkAccessibility,
}) => {
  test.slow();
  const requester = newPerson("Kaspar");
  await page.goto("/request-a-developer");
  await page.getByLabel("What do you need a developer for?").fill(`${purpose} In Nauru.`);
  await page.getByRole("searchbox", { name: "Find a country" }).fill("Nauru");
  await page.keyboard.press("Enter");
  await page.getByLabel("Sector").selectOption({ label: "Games" });
  await page.getByRole("radio", { name: "An agency" }).check();
  await expect(page.getByText("No organization that fits takes requests now.")).toBeVisible();
  await page.getByLabel("Your name").fill(requester.name);
  await page.getByLabel("E-mail").fill(requester.email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  const link = await openLetter(page, {
    to: requester.email,
    subject: "Send your request for a developer",
  });
  await expect(page.getByText("No organization that fits takes requests now.")).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Keep it for 60 days" }).click();
  await expect(page.getByRole("heading", { name: "Your request is kept" })).toBeVisible();

  const visit = await browser.newContext();
  const team = await visit.newPage();
  const owner = newPerson("Agnes");
  await signUp(team, owner);
  const organization = await openOrganization(team, `Talents ${owner.email.split("@")[0] ?? ""}`);
  await team.goto(`/org/${organization}/settings`);
  await team.getByRole("checkbox", { name: /Take requests/ }).check();
  await team.getByRole("radio", { name: /An agency/ }).check();
  await team.getByRole("combobox", { name: "Countries" }).fill("Nauru");
  await team.getByRole("option", { name: "Nauru" }).click();
  await team.keyboard.press("Escape");
  await team.getByRole("button", { name: "Save what you take" }).click();
  await expect(team.getByText("Your organization takes requests")).toBeVisible();
  await expect(async () => {
    await team.goto(`/org/${organization}/requests`);
    await expect(team.getByRole("link", { name: requester.name })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await page.goto(link);
  await expect(page.locator("dl div").filter({ hasText: "Received by" })).toContainText("1");
  await visit.close();
});
