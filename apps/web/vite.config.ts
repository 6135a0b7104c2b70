import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env["UNSUNG_DEV_SERVER"] ?? "http://127.0.0.1:3000";

export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { "#": fileURLToPath(new URL("src", import.meta.url)) } },
  // The server puts a fresh nonce in place of this word in every document; Vite's own dev client has none.
  ...(command === "build" ? { html: { cspNonce: "__NONCE__" } } : {}),
  build: {
    outDir: isSsrBuild ? "dist/ssr" : "dist/client",
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    copyPublicDir: !isSsrBuild,
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
