// Plain JavaScript, so that the sources can be read through Vite, with the aliases they are written in.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// What the build says goes beside the figures, not among them.
const { status } = spawnSync(process.execPath, [here("app/build-if-stale.js")], { stdio: ["ignore", 2, 2] });
if (status !== 0) process.exit(status ?? 1);

const vite = await createServer({
  configFile: false,
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  esbuild: { jsx: "automatic" },
  resolve: {
    alias: {
      "~": here("app"),
      db: here("db"),
      emails: here("emails"),
      tests: here("tests"),
      vitest: here("tests/bench/frame/no-vitest.js"),
    },
  },
});
try {
  const { bench } = await vite.ssrLoadModule("/tests/bench/bench.ts");
  process.exitCode = await bench(process.argv.slice(2));
} finally {
  await vite.close();
}
