import { expect, test } from "vitest";
import { headHtml, pageHead, scriptJson } from "./head.ts";

test("what people wrote can't leave the head", () => {
  const html = headHtml([
    pageHead({
      title: "</title><script>",
      description: '"><img>',
      structured: { title: "</script><b>" },
    }),
  ]);
  expect(html).toContain("<title>&lt;/title&gt;&lt;script&gt; · Unsung</title>");
  expect(html).toContain('content="&quot;&gt;&lt;img&gt;"');
  expect(html).not.toContain("</script><b>");
});

test("embedded answers can't end their script, and read back as they were", () => {
  const answer = { html: "</script><!--", separator: "\u2028" };
  expect(scriptJson(answer)).not.toMatch(/<|\u2028/u);
  expect(JSON.parse(scriptJson(answer))).toEqual(answer);
});

test("the innermost page names the document", () => {
  expect(
    headHtml([pageHead({ title: "Jobs" }), { meta: undefined }, pageHead({ title: "One job" })]),
  ).toContain("<title>One job · Unsung</title>");
});
