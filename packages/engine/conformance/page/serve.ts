import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build, preview, type PreviewServer } from "vite";
// @boundaries-ignore there is one way of finding a browser, for every suite that needs one
import { ensureChromium } from "../../../../scripts/ensure-chromium.ts";

/** As strict as the application's: WebAssembly, and no code from text. */
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** The page, built as the web application builds, in an installed Chromium. */
export async function openConformancePage(): Promise<AsyncDisposable & { page: Page }> {
  const outDir = await mkdtemp(join(tmpdir(), "unsung-conformance-"));
  const root = fileURLToPath(new URL(".", import.meta.url));
  const shared = {
    root,
    configFile: false,
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir, emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
  } as const;
  await build(shared);
  const server = await preview({
    ...shared,
    preview: { port: 0, host: "127.0.0.1", headers: { "content-security-policy": policy } },
  });
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const page = await browser.newPage();
  await page.goto(addressOf(server));
  await page.waitForFunction(() => Reflect.has(globalThis, "conformance"));
  return { page, [Symbol.asyncDispose]: () => close({ browser, server, outDir }) };
}

function addressOf(server: PreviewServer): string {
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("the page is not served");
  return address;
}

async function close(open: {
  browser: Browser;
  server: PreviewServer;
  outDir: string;
}): Promise<void> {
  await open.browser.close();
  await open.server.close();
  await rm(open.outDir, { recursive: true, force: true });
}
