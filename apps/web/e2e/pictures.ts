import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { type Browser, chromium, type Page } from "@playwright/test";

// `pnpm pictures [address]`: the pages to look at, of a running server with its demo, 1440 and 390 wide, light and dark.
const address = process.argv[2] ?? "http://localhost:3000";
const folder = join(import.meta.dirname, "../../../docs/pictures");
const password = "unsung-demo";
const people = {
  owner: "rosa.lindqvist@demo.unsung.test",
  developer: "kofi.mensah@demo.unsung.test",
};

type Picture = {
  name: string;
  as: keyof typeof people | null;
  open: (page: Page) => Promise<unknown>;
};

const pictures: Picture[] = [
  { name: "start", as: null, open: (page) => page.goto("/") },
  { name: "jobs", as: null, open: (page) => page.goto("/jobs") },
  { name: "job-post", as: null, open: (page) => follow(page, "/jobs", /orders and stock/) },
  { name: "practice", as: null, open: (page) => page.goto("/practice") },
  {
    name: "guide",
    as: null,
    open: async (page) => {
      await page.goto("/guide?request=an-order-placed");
      await page.getByRole("button", { name: "Database: its next step" }).click();
    },
  },
  {
    name: "guide-compare",
    as: null,
    open: (page) => page.goto("/guide/compare/back-end/front-end"),
  },
  { name: "guide-skill", as: null, open: (page) => page.goto("/guide/skills/transactions") },
  { name: "home", as: "developer", open: (page) => page.goto("/home") },
  {
    name: "workbench",
    as: "developer",
    open: async (page) => {
      await page.goto("/practice/product-search-injection");
      await page
        .getByRole("button", { name: /Try|Begin|Start|Open|Go on/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Run" }).click();
      await page
        .getByText(/Passed|Failed/)
        .first()
        .waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "evidence",
    as: "developer",
    open: async (page) => {
      await page.goto("/home");
      await page.locator('a[href^="/evidence/"]').first().click();
      await page.getByRole("heading", { name: "What happened" }).waitFor();
    },
  },
  {
    name: "shortlist",
    as: "owner",
    open: (page) => follow(page, "/org/lantern-books", /orders and stock/),
  },
  {
    name: "application",
    as: "owner",
    open: async (page) => {
      await follow(page, "/org/lantern-books", /orders and stock/);
      await page.locator('a[href*="/applications/"]').first().click();
      await page.getByRole("heading", { name: "Decide" }).waitFor();
    },
  },
];

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
for (const width of [1440, 390]) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const picture of pictures) await take(browser, picture, { width, colorScheme });
  }
}
await browser.close();

async function take(
  browser: Browser,
  { name, as, open }: Picture,
  { width, colorScheme }: { width: number; colorScheme: "light" | "dark" },
): Promise<void> {
  const context = await browser.newContext({
    baseURL: address,
    colorScheme,
    viewport: { width, height: width === 390 ? 844 : 900 },
    reducedMotion: "reduce",
  });
  if (as) {
    await context.request.post("/api/auth/sign-in/email", {
      data: { email: people[as], password },
      headers: { origin: address },
    });
  }
  const page = await context.newPage();
  await open(page);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
  await context.close();
}

async function follow(page: Page, from: string, link: RegExp): Promise<void> {
  await page.goto(from);
  await page.getByRole("link", { name: link }).first().click();
  await page.waitForURL((url) => url.pathname !== from);
}
