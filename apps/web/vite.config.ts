import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { renderInDevelopment } from "./render-in-development.ts";

const server = process.env["UNSUNG_DEV_SERVER"] ?? "http://127.0.0.1:3000";

const compress = promisify(brotliCompress);

/** Leaves a .br beside each asset that gains by it; the server sends that to browsers that take it. */
function precompress(): Plugin {
  return {
    name: "precompress",
    apply: (config, { command }) => command === "build" && !config.build?.ssr,
    async writeBundle({ dir }) {
      const assets = join(dir ?? "dist/client", "assets");
      const names = (await readdir(assets)).filter((name) =>
        /\.(?:js|css|svg|wasm|data)$/u.test(name),
      );
      await Promise.all(
        names.map(async (name) => {
          const path = join(assets, name);
          const content = await readFile(path);
          if (content.length < 1024) return;
          // Quality 6 is within a tenth of the best and takes a twentieth of its time.
          const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
          await writeFile(`${path}.br`, await compress(content, { params }));
        }),
      );
    },
  };
}

/** What every page for everybody uses stands in one file: a first visit asks for a few files, not for dozens. */
const publicCode = {
  name: "public",
  test: /src\/(?:ui\/(?:badge|button|evidence-strip|field|link|markdown|money|public-shell|shell|states|theme-switch|time|use-setting|wordmark)\.|lib\/(?:head|load|or-not-found|search-params|use-form|use-visitor|words)\.)|node_modules\/(?:clsx|lucide-react\/dist\/esm\/(?:Icon|createLucideIcon|context|defaultAttributes|shared))/u,
};

/** The guide's pages are small and read one after the other; what is large in it (the roadmap) stays apart. */
const guideCode = {
  name: "guide",
  test: /src\/features\/guide\/(?!roadmap|search)/u,
};

export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [react(), tailwindcss(), precompress(), renderInDevelopment(server)],
  resolve: { alias: { "#": fileURLToPath(new URL("src", import.meta.url)) } },
  // The server puts a fresh nonce in place of this word in every document; Vite's own dev client has none.
  ...(command === "build" ? { html: { cspNonce: "__NONCE__" } } : {}),
  build: {
    outDir: isSsrBuild ? "dist/ssr" : "dist/client",
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    copyPublicDir: !isSsrBuild,
    ...(isSsrBuild
      ? {}
      : { rolldownOptions: { output: { codeSplitting: { groups: [publicCode, guideCode] } } } }),
  },
  worker: { format: "es" },
  server: {
    port: 5173,
    host: "127.0.0.1",
    strictPort: true,
    proxy: Object.fromEntries(
      ["/trpc", "/api", "/outbox", "/health"].map((path) => [path, { target: server }]),
    ),
  },
}));
