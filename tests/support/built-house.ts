import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Reads } from "db/database.server";
import type { KyselyPlugin } from "kysely";
import { type Mode, readConfiguration } from "~/configuration.server";
import { type OpenHouse, openHouse } from "~/house.server";
import type { Denial } from "~/http/log-denial.server";
import type { SignInNote } from "~/http/log-sign-in.server";
import { serve } from "~/http/server/serve.server";
import { systemNow } from "~/time/instant";
import { freePort } from "./spawned-house";

/** `asked`: how many questions its pages put to the database so far; `denials`: what its doors refused; `signIns`: who came in, or did not. */
export type BuiltHouse = {
  house: OpenHouse;
  url: string;
  dataFolder: string;
  asked(): number;
  denials: Denial[];
  signIns: SignInNote[];
  close(): Promise<void>;
};

/** The production build behind a real port, over an empty database of its own: a SQLite file, or PostgreSQL where this run is for it. */
export async function openBuiltHouse({
  mode = "demo" as Mode,
  environment = {} as Record<string, string>,
  now = systemNow,
  /** Swaps parts of the build, for tests that ask whether others would notice. */
  change = ((build) => build) as (build: ServerBuild) => ServerBuild,
  /** Puts something between the pages and their house. */
  between = ((house) => house) as (house: OpenHouse) => OpenHouse,
} = {}): Promise<BuiltHouse> {
  const dataFolder = mkdtempSync(join(tmpdir(), "plenary-"));
  const { databaseUrl, drop } = await ownDatabase(dataFolder);
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const denials: Denial[] = [];
  const signIns: SignInNote[] = [];
  const opened = await openHouse(
    readConfiguration({ PORT: String(port), BASE_URL: baseUrl, DATA_DIR: dataFolder, DATABASE_URL: databaseUrl, ...environment }, mode),
    now,
    (denial) => void denials.push(denial),
  );
  let asked = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      asked++;
      return result;
    },
  };
  const house = { ...opened, reads: opened.reads.withPlugin(counter) as Reads, noteSignIn: (note: SignInNote) => void signIns.push(note) };
  const build = change(await serverBuild());
  const server = serve(between(house), async () => build);
  await listening(server, port);
  return {
    house,
    url: baseUrl,
    dataFolder,
    asked: () => asked,
    denials,
    signIns,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await house.close();
      await drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Who read what is written down once a minute, whenever that is: where rows are compared it is noted nowhere. */
export const notingNoReadings = (house: OpenHouse): OpenHouse => ({ ...house, readings: { note() {}, writeDown: async () => {} } });

/** The build as `npm run build` leaves it, made anew where a source is newer. */
export async function serverBuild(): Promise<ServerBuild> {
  const { status } = spawnSync("node", ["app/build-if-stale.js"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed.");
  return import(/* @vite-ignore */ pathToFileURL(resolve("build/server/index.js")).href);
}

async function ownDatabase(dataFolder: string): Promise<{ databaseUrl: string; drop(): Promise<void> }> {
  const postgres = process.env.TEST_DATABASE === "postgres" && process.env.TEST_POSTGRES_URL;
  if (!postgres) return { databaseUrl: `sqlite:${dataFolder}/plenary.sqlite`, drop: async () => {} };
  const { freshPostgres } = await import("./postgres");
  const { url, drop } = await freshPostgres(postgres);
  return { databaseUrl: url, drop };
}

const listening = (server: Server, port: number) => new Promise<void>((done) => server.listen(port, done));
