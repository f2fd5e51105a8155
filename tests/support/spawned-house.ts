import { type ChildProcess, spawn } from "node:child_process";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

export type SpawnedHouse = {
  url: string;
  pid: number;
  /** What the process has written so far, both streams. */
  log(): string;
  /** kill -9: the process gets no chance to tidy up. */
  kill(): Promise<void>;
  /** SIGTERM, and its exit code. */
  stop(): Promise<number | null>;
};

/** As `npm start` has it. */
const smallNursery = "--max-semi-space-size=8";

/**
 * Plenary in a process of its own, started as an operator starts it (`npm start` after its build), and killed as power cuts do.
 * `port` 0: a free one; `launcher` starts another build than ours (mutant.ts). Throws with the process's log where it does not answer
 * /health within a minute.
 */
export async function spawnHouse(
  environment: Record<string, string>,
  { port = 0, command = "start", launcher = "app/launch.js" } = {},
): Promise<SpawnedHouse> {
  const own = port || (await freePort());
  const url = `http://localhost:${own}`;
  const child = spawn(process.execPath, [smallNursery, launcher, command], {
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      PORT: String(own),
      BASE_URL: url,
      SECRET: "a secret for tests only, forty characters",
      MAIL_URL: "smtp://localhost:1",
      MAIL_FROM: "plenary@host.example",
      BACKUP_MINUTES: "0",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (log += chunk));
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  await answering(url, child, () => log);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { url, pid: child.pid!, log: () => log, kill: async () => void (await end("SIGKILL")), stop: () => end("SIGTERM") };
}

async function answering(url: string, child: ChildProcess, log: () => string) {
  for (const late = Date.now() + 60_000; Date.now() < late; await wait(50)) {
    if (child.exitCode !== null || child.signalCode) break;
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return;
  }
  child.kill("SIGKILL");
  throw new Error(`The server did not answer:\n${log()}`);
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
