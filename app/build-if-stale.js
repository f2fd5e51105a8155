// Builds when a source is newer than the build, so that a second start begins at once.
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const built = statSync("build/server/index.js", { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = ["app", "db", "emails", "package-lock.json", "vite.config.ts", "remix.config.js", "tsconfig.json"];

const isNewer = (path) => {
  const found = statSync(path);
  return found.isDirectory() ? readdirSync(path).some((name) => isNewer(join(path, name))) : found.mtimeMs > built;
};

if (sources.some(isNewer)) {
  console.log("Building Plenary");
  const { status } = spawnSync("remix", ["vite:build", "--logLevel", "error"], {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
  process.exitCode = status ?? 1;
}
