import { AxeBuilder } from "@axe-core/playwright";
import { test as base, type Page } from "@playwright/test";

export { expect } from "@playwright/test";

type Letter = { to: string; subject: string; text: string };

type Fixtures = {
  /** Fails the test when the page breaks axe's rules for WCAG 2.2 AA. */
  checkAccessibility: (page: Page) => Promise<void>;
  /** Waits for the newest letter to this address; gives its text's first link. */
  letterTo: (email: string) => Promise<Letter & { link: string }>;
  /** A person with an address that nobody else in this run has. */
  newPerson: (name: string) => { name: string; email: string; password: string };
};

let people = 0;

let networks = 0;

export const test = base.extend<Fixtures>({
  // Limits count by network, and tests are not neighbours.
  extraHTTPHeaders: async ({}, use, { workerIndex }) => {
    networks += 1;
    await use({ "x-forwarded-for": `10.${workerIndex % 256}.${networks >> 8}.${networks % 256}` });
  },

  page: async ({ page }, use) => {
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    await use(page);
    if (broken.length > 0) throw new Error(`The page threw:\n${broken.join("\n")}`);
  },

  checkAccessibility: async ({}, use) => {
    await use(async (page) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      const lines = violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(" ")}`),
      );
      if (lines.length > 0)
        throw new Error(`${page.url()} is not accessible:\n${lines.join("\n")}`);
    });
  },

  letterTo: async ({ request }, use) => {
    await use(async (email) => {
      for (let waited = 0; waited < 15_000; waited += 250) {
        const letters = (await (await request.get("/outbox.json")).json()) as Letter[];
        const letter = letters.find(({ to }) => to === email.toLowerCase());
        const link = letter && /https?:\/\/\S+/.exec(letter.text)?.[0];
        if (letter && link) return { ...letter, link };
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      throw new Error(`No letter to ${email} arrived.`);
    });
  },

  newPerson: async ({}, use, info) => {
    await use((name) => {
      people += 1;
      const unique = `${info.workerIndex}-${Date.now().toString(36)}-${people}`;
      return {
        name,
        email: `${name.toLowerCase()}-${unique}@example.test`,
        password: "a long enough password",
      };
    });
  },
});
