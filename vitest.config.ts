import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

if (Number(process.versions.node.split(".")[0]) < 22)
  throw new Error("Plenary needs Node 22 or newer: run `npm test`, which brings Node 24.");

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  cacheDir: ".vite",
  resolve: { alias: { "~": here("./app"), db: here("./db"), emails: here("./emails"), tests: here("./tests") } },
  esbuild: { jsx: "automatic" },
  test: { include: ["tests/**/*.test.{ts,tsx}"], testTimeout: 30_000, hookTimeout: 60_000, maxWorkers: 2 },
});
