import { expect, test } from "vitest";
import { renderMarkdown } from "./markdown.ts";

test("headings, lists and emphasis come through", () => {
  expect(renderMarkdown("## You will\n\n- write *queries*")).toBe(
    "<h2>You will</h2>\n<ul>\n<li>write <em>queries</em></li>\n</ul>\n",
  );
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "text <b onclick='x()'>bold</b>",
  "![x](https://tracker.example/pixel.png)",
])("raw HTML and images do not: %s", (markdown) => {
  expect(renderMarkdown(markdown)).not.toMatch(/<(?:script|img|b)/u);
});

test.each([
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)",
  "data:text/html,x",
  "&#106;avascript:alert(1)",
])("a link to %s loses its target", (href) => {
  expect(renderMarkdown(`[click](${href})`)).not.toContain("href");
});

test("a quote in an address can't leave its attribute", () => {
  expect(renderMarkdown('[x](https://a.example/"onmouseover="alert(1))')).not.toContain(
    '"onmouseover',
  );
});
