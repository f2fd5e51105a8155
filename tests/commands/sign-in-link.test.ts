import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "db/database.server";
import { nothingToLose } from "db/migrate.server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { existsFactor } from "~/accounts/factors/factors-queries.server";
import { signInByLink } from "~/accounts/sign-in/sign-in.server";
import { auditing } from "~/audit/record.server";
import { signInLink } from "~/commands/sign-in-link.server";
import { readConfiguration } from "~/configuration.server";
import { systemNow } from "~/time/instant";
import { aHost } from "../support/cast";
import { aBrowser, anApp } from "../support/factors";

let folder: string;
const said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-"));
  said.length = 0;
  vi.stubEnv("DATA_DIR", folder);
  vi.stubEnv("BASE_URL", "http://localhost:3000");
  vi.stubEnv("DATABASE_URL", `sqlite:${folder}/plenary.sqlite`);
  vi.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test("a link from the console asks for the second step, unless it was made for somebody who has lost everything", async () => {
  const configuration = readConfiguration(process.env, "development");
  const database = openDatabase(configuration.databaseUrl, auditing);
  await database.migrate(nothingToLose);
  const stage = { ...database, configuration };
  const { owner } = await aHost(stage);
  await anApp(stage, owner, systemNow());
  const use = () => database.write((tx) => signInByLink(tx, aBrowser, said.at(-1)!.split("/").at(-1)!, systemNow()));

  await signInLink({ args: [owner.mailAddress] });
  expect(await use()).toMatchObject({ secondStep: true });
  expect(said.join("\n")).not.toContain("takes every passkey");

  await signInLink({ args: [owner.mailAddress, "--without-second-factor"] });
  expect(said.at(-2)).toBe("Whoever opens this link takes every passkey, app and recovery code of the account away.");
  expect(await existsFactor(database.reads, owner.id)).toBe(true);
  expect(await use()).toMatchObject({ secondStep: false });
  expect(await existsFactor(database.reads, owner.id)).toBe(false);
  await database.close();
});
