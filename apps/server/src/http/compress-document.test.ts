import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compressDocument } from "./compress-document.ts";

const html = "<p>the same</p>".repeat(200);

test("a document comes in the best coding that its reader takes", async () => {
  const best = await compressDocument(html, "gzip, deflate, br;q=0.9");
  expect(best.encoding).toBe("br");
  expect(brotliDecompressSync(best.body).toString()).toBe(html);
  const next = await compressDocument(html, "gzip, br;q=0");
  expect(next.encoding).toBe("gzip");
  expect(gunzipSync(next.body).toString()).toBe(html);
  expect(await compressDocument(html, undefined)).toEqual({ body: html, encoding: null });
});
