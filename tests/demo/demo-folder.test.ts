import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "db/database.server";
import { nothingToLose } from "db/migrate.server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { auditing } from "~/audit/record.server";
import { claimFolder } from "~/commands/demo/demo-folder.server";
import { plantDemo } from "~/commands/demo/plant-demo.server";
import { readConfiguration } from "~/configuration.server";
import { loadJurisdictions } from "~/delegations/load-jurisdictions.server";
import { aHost } from "../support/cast";
import { noon } from "../support/house";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-demo-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("an empty folder is claimed, fresh or not", async () => {
  await claimFolder(configured(), { fresh: false });
  await claimFolder(configured(), { fresh: true });
});

test("the demo's own database stays where nothing fresh is asked for, and goes where it is; other files stay", async () => {
  await planted();
  writeFileSync(join(folder, "notes.txt"), "mine");
  await claimFolder(configured(), { fresh: false });
  expect(existsSync(join(folder, "plenary.sqlite"))).toBe(true);
  await claimFolder(configured(), { fresh: true });
  expect(readdirSync(folder)).toEqual(["notes.txt"]);
});

test("somebody's own events are neither joined nor thrown away", async () => {
  await own();
  for (const fresh of [false, true]) await expect(claimFolder(configured(), { fresh })).rejects.toThrow("holds events of your own");
  expect(existsSync(join(folder, "plenary.sqlite"))).toBe(true);
});

test("a database that was closed is one file: what is copied is whole", async () => {
  await own();
  expect(readdirSync(folder)).toEqual(["plenary.sqlite"]);
});

const configured = () => readConfiguration({ DATA_DIR: folder }, "demo");

async function opened(fill: (database: ReturnType<typeof openDatabase>) => Promise<unknown>) {
  const database = openDatabase(configured().databaseUrl, auditing);
  await database.migrate(nothingToLose);
  await database.write(loadJurisdictions);
  await fill(database);
  await database.reads.selectFrom("host").selectAll().execute();
  await database.close();
}

const own = () => opened((database) => aHost(database));
const planted = () => opened(({ write }) => write((tx) => plantDemo(tx, configured().secret, noon)));
