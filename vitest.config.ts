import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

if (Number(process.versions.node.split(".")[0]) < 22)
  throw new Error("Plenary needs Node 22 or newer: run `npm test`, which brings Node 24.");

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Rooms whose tests ask a database: they run on each engine. The rest would only run twice. */
const withDatabase = [
  "db",
  "accounts",
  "agenda",
  "audit",
  "delegations",
  "events",
  "files",
  "mail",
  "people",
  "places",
  "programme",
  "registration",
  "sessions",
  "speakers",
  "seed",
  "commands",
].map((room) => `tests/${room}/**/*.test.{ts,tsx}`);

/** What reads the sources and runs nothing of them. */
const plan = ["tests/floor-plan.test.ts", "tests/supply/supply.test.ts", "tests/promises.test.ts"];

/** Tests of the whole house: the built server over a real port … */
const wholeHouse = ["tests/refusals.test.ts", "tests/refusals/**/*.test.ts", "tests/routes/**/*.test.{ts,tsx}", "tests/nasty/**/*.test.ts"];

/** … and Chromium before it. A page looks and is used alike over either engine; where many people meet in it, both are asked. */
const inBrowser = ["tests/browser/**/*.test.{ts,tsx}"];
const peopleMeet = ["five-minute-course", "journeys", "secretariat", "session-waiting", "two-editors"].map(
  (journey) => `tests/browser/${journey}.test.ts`,
);

/** What breaks on purpose: crowds at the last place, processes killed in mid-write, full disks, relays that lie. Minutes, not seconds. */
const faults = ["tests/faults/**/*.test.ts"];
const postgres = process.env.TEST_POSTGRES_URL;

const project = (name: string, include: string[], more: TestProjectInlineConfiguration["test"] = {}): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include, ...more },
});

export default defineConfig({
  cacheDir: ".vite",
  resolve: { alias: { "~": here("./app"), db: here("./db"), emails: here("./emails"), tests: here("./tests") } },
  esbuild: { jsx: "automatic" },
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    setupFiles: ["tests/support/no-console-errors.ts"],
    projects: [
      project("floor-plan", plan),
      project("sqlite", ["tests/**/*.test.{ts,tsx}"], { exclude: [...plan, ...wholeHouse, ...inBrowser, ...faults] }),
      // One PostgreSQL in process per worker, kept over its files: it takes seconds to boot.
      project("pglite", withDatabase, { isolate: false, env: { TEST_DATABASE: "pglite" } }),
      // Whole pages in a real browser, looked at one after the other: minutes where the machine is busy.
      project("house", [...wholeHouse, ...inBrowser], { testTimeout: 180_000 }),
      project("faults", faults, { testTimeout: 300_000 }),
      ...(postgres
        ? [
            project("postgres", withDatabase, { env: { TEST_DATABASE: "postgres", TEST_POSTGRES_URL: postgres } }),
            project("house-postgres", [...wholeHouse, ...peopleMeet], {
              testTimeout: 180_000,
              env: { TEST_DATABASE: "postgres", TEST_POSTGRES_URL: postgres },
            }),
            project("faults-postgres", faults, { testTimeout: 300_000, env: { TEST_DATABASE: "postgres", TEST_POSTGRES_URL: postgres } }),
          ]
        : []),
    ],
  },
});
