import { type ChildProcess, fork } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { build } from "vite";
import { afterAll, afterEach } from "vitest";
import type { Death, Order } from "./sending-process";

export type Sender = {
  /** Carries out an order; resolves when it is done or the process has died over it. */
  order(order: Order): Promise<"done" | "died">;
  kill(): Promise<void>;
};

let built: Promise<string> | undefined;
const living = new Set<ChildProcess>();

afterEach(() => {
  for (const child of living) child.kill("SIGKILL");
});

afterAll(async () => {
  if (built) rmSync(dirname(await built), { recursive: true, force: true });
});

/** A real post office in a process of its own, over this database and relay; `death` says where it kills itself. */
export async function spawnSender(environment: Record<string, string>, death?: Death): Promise<Sender> {
  built ??= buildSender();
  const child = fork(await built, {
    env: { NODE_ENV: "test", PATH: process.env.PATH, ...sender, ...environment, ...(death && { DEATH: death }) },
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  living.add(child);
  const gone = new Promise<"died">((done) =>
    child.once("exit", () => {
      living.delete(child);
      done("died");
    }),
  );
  const said = (word: string) =>
    Promise.race([gone, new Promise<"done">((done) => child.once("message", (heard) => heard === word && done("done")))]);
  if ((await said("ready")) === "died") throw new Error("The sending process did not start.");
  return {
    order(order) {
      const answer = said("done");
      child.send(order, () => {});
      return answer;
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

const sender = {
  MAIL_FROM: "plenary@host.example",
  SECRET: "a secret for tests only, forty characters",
  MAIL_PER_SECOND: "10000",
  MAIL_PER_DOMAIN: "10000",
};

/** Bundled once per test file: Node alone knows neither our aliases nor our file endings. */
async function buildSender(): Promise<string> {
  const outDir = resolve(`build/sender-${process.pid}-${process.env.VITEST_WORKER_ID ?? "0"}`);
  await build({
    ...{ configFile: false, root: process.cwd(), logLevel: "error", publicDir: false, resolve: { alias } },
    build: { ssr: "tests/support/sending-process.ts", outDir, emptyOutDir: true, target: "node22" },
  });
  return `${outDir}/sending-process.js`;
}

const alias = Object.fromEntries(["app", "db", "emails", "tests"].map((folder) => [folder === "app" ? "~" : folder, resolve(folder)]));
