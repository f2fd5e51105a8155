import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
// @ts-expect-error plain JavaScript, as Remix expects it
import options from "./remix.config.js";

if (Number(process.versions.node.split(".")[0]) < 22)
  throw new Error("Plenary needs Node 22 or newer: start it through its npm scripts, which bring Node 24.");

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const alias = { "~": here("./app"), db: here("./db"), emails: here("./emails"), tests: here("./tests") };

export default defineConfig({
  cacheDir: ".vite",
  plugins: [tailwindcss(), remix(options)],
  resolve: { alias },
  build: { chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
  // Found late, they would load a second React and leave the first page of a fresh folder dead.
  optimizeDeps: {
    include: [
      "react-aria-components",
      "@simplewebauthn/browser",
      "uqr",
      "@conform-to/react",
      "@conform-to/zod/v4",
      "@remix-run/node",
      "temporal-polyfill",
      "zod",
      "zod/v4",
      "zod/v4/core",
    ],
  },
  ssr: { noExternal: ["@conform-to/react", "@conform-to/zod", "@conform-to/dom"] },
});
