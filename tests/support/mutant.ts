import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/** Exact text of one of our files, found there once, and what stands in its place. */
export type Replacement = { file: string; from: string; to: string };

/**
 * Builds the server with some of its source replaced, into build/mutant-NAME; what starts it, for `spawnHouse(…, { launcher })`.
 * A guard that is taken away must be missed: the tests that watch it have to fail on this server. About 8 s.
 * Throws where a text is not found, is found twice, or is no part of the server.
 */
export async function buildMutant(name: string, replacements: Replacement[]): Promise<string> {
  for (const { file, from } of replacements) {
    const times = readFileSync(file, "utf8").split(from).length - 1;
    if (times !== 1) throw new Error(`The mutant "${name}" looks for a text that stands ${times} times in ${file}:\n${from}`);
  }
  const folder = `build/mutant-${name}`;
  const mutant = JSON.stringify({ folder, replacements });
  const child = spawn("remix", ["vite:build", "--config", "tests/support/mutant-vite-config.ts", "--logLevel", "error"], {
    env: { ...process.env, NODE_ENV: "production", MUTANT: mutant },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let faults = "";
  child.stderr.on("data", (chunk) => (faults += chunk));
  const code = await new Promise((done) => child.once("exit", done));
  if (code !== 0) throw new Error(`The mutant "${name}" was not built:\n${faults}`);
  const launcher = `${folder}/launch.js`;
  writeFileSync(launcher, launch);
  return launcher;
}

const launch = `const build = await import("./server/index.js");
await build.entry.module.run("start", { args: [], build: async () => build });
`;
