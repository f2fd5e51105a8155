import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/** Exact text of one of our files, found there once, and what stands in its place. */
export type Replacement = { file: string; from: string; to: string };

/** What stands not once, but never or twice, where it is looked for. Needs no build, so that a change of the text is told by `npm run check`. */
export const faultsOfReplacements = (replacements: Replacement[]): string[] =>
  replacements.flatMap(({ file, from }) => {
    const times = readFileSync(file, "utf8").split(from).length - 1;
    return times === 1 ? [] : [`A text to be taken away stands ${times} times in ${file}:\n${from}`];
  });

/**
 * Builds the server with some of its source replaced, into build/mutant-NAME; what starts it, for `spawnHouse(…, { launcher })`.
 * A guard that is taken away must be missed: the tests that watch it have to fail on this server. About 8 s.
 * Throws where a text is not found, is found twice, or is no part of the server.
 */
export async function buildMutant(name: string, replacements: Replacement[]): Promise<string> {
  const [fault] = faultsOfReplacements(replacements);
  if (fault) throw new Error(fault);
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
