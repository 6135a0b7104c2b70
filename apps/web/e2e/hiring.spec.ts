import { expect, test } from "./fixtures.ts";
import { solution } from "./solution.ts";
import { openOrganization, publishJob, signUp, write } from "./steps.ts";

const title = "The best customers of each month";

test("from sign-up over a job, an application and a live verdict to a decision that the candidate sees", async ({
  browser,
  page,
  checkAccessibility,
  letterTo,
  newPerson,
}) => {
  test.slow();
  const owner = newPerson("Olive");
  await signUp(page, owner);
  const organization = await openOrganization(page, `Books ${owner.email.split("@")[0]}`);
  const post = await publishJob(page, { organization, title: "Back-end developer", sample: title });
  await checkAccessibility(page);

  const candidate = newPerson("Kim");
  const visit = await browser.newContext();
  const theirs = await visit.newPage();
  await theirs.goto(post);
  await checkAccessibility(theirs);
  await theirs.getByLabel("Name").fill(candidate.name);
  await theirs.getByLabel("E-mail").fill(candidate.email);
  await theirs.getByRole("button", { name: "Send me the link" }).click();
  await expect(theirs.getByRole("heading", { name: "Look in your mail" })).toBeVisible();

  const { link } = await letterTo(candidate.email);
  await theirs.goto(link);
  await theirs.getByRole("button", { name: "Open my application" }).click();
  await theirs.getByRole("button", { name: "Begin…" }).click();
  await theirs.getByRole("button", { name: "Begin now" }).click();
  await expect(theirs.getByRole("button", { name: "Run" })).toBeVisible();
  await checkAccessibility(theirs);

  await write(theirs, solution("best-customers-each-month", "reference", "query.sql"));
  await theirs.getByRole("button", { name: "Run" }).click();
  await expect(theirs.getByText(/Passed/).first()).toBeVisible({ timeout: 60_000 });
  await theirs.getByRole("button", { name: "Hand in" }).click();
  const dialog = theirs.getByRole("dialog");
  await dialog.getByRole("textbox").fill("The report keeps everybody who shares a place.");
  await dialog.getByRole("button", { name: "Hand in" }).click();
  await expect(theirs.getByText("All 6 checks pass")).toBeVisible({ timeout: 60_000 });
  await checkAccessibility(theirs);

  await page.goto(`/org/${organization}`);
  await page.getByRole("link", { name: "Back-end developer" }).first().click();
  const row = page.locator("tr[data-row]");
  await expect(row).toContainText("100.0");
  await expect(page.getByText(candidate.name)).toHaveCount(0);
  await checkAccessibility(page);
  await row.getByRole("link").first().click();
  await expect(page.getByText(candidate.name)).toHaveCount(0);
  await page.getByRole("button", { name: "Move on to Interview" }).click();
  await expect(page.getByRole("button", { name: "Move on to Offer" })).toBeVisible();

  await theirs.goto("/home/applications");
  await expect(theirs.getByText("Interview").first()).toBeVisible();
  await visit.close();
});
