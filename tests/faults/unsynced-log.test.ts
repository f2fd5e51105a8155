import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "db/database.server";
import { newId } from "db/identity.server";
import { expect, onTestFinished, test } from "vitest";
import { auditing } from "~/audit/record.server";
import { findUnsound } from "~/backups/soundness.server";
import { paths } from "~/paths";
import { serverBuild } from "../support/built-house";
import { aHost, anEvent } from "../support/cast";
import { type SpawnedHouse, spawnHouse } from "../support/spawned-house";
import { onPostgres } from "./arena";

const launcher = "tests/faults/launch-on-failing-disk.js";

test.skipIf(onPostgres)("a disk that does not keep the log: nobody is told yes, pages stay, and the next start goes on", async () => {
  await serverBuild();
  const folder = mkdtempSync(join(tmpdir(), "plenary-unsynced-"));
  const failing = await spawnHouse({ DATA_DIR: folder }, { launcher });
  const database = openDatabase(`sqlite:${join(folder, "plenary.sqlite")}`, auditing);
  const servers: SpawnedHouse[] = [failing];
  onTestFinished(async () => {
    for (const server of servers) await server.stop();
    await database.close();
    rmSync(folder, { recursive: true });
  });
  const event = await anEvent(database, await aHost(database), { starts_on: "2098-11-25", ends_on: "2098-11-27" });
  const told: string[] = [];
  async function register({ url }: SpawnedHouse) {
    const formKey = newId();
    const body = new URLSearchParams({ formKey, name: `Officer ${formKey}`, mailAddress: `officer.${formKey}@police.example` });
    const answer = await fetch(url + paths.register(event.address), { method: "POST", body, headers: { Origin: url }, redirect: "manual" });
    if (answer.status === 303) told.push(formKey);
    return answer;
  }
  const kept = async () => {
    const rows = await database.reads.selectFrom("registration").select("form_key").where("event_id", "=", event.id).execute();
    return rows.map((row) => row.form_key);
  };

  for (let times = 0; times < 5; times++) expect((await register(failing)).status).toBe(303);
  process.kill(failing.pid, "SIGUSR2");
  await wait(200);
  const refused = await Promise.all(Array.from({ length: 40 }, () => register(failing)));
  for (const answer of [...refused, await register(failing)])
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "300"]);
  // What was committed before it was known is there, and nobody was told so; then nothing more comes.
  const left = await kept();
  expect(left.length).toBeLessThan(told.length + 40);
  expect((await register(failing)).status).toBe(503);
  expect(await kept()).toEqual(left);
  const page = await fetch(failing.url + paths.event(event.address));
  expect([page.status, (await page.text()).includes("Plenary can only be read at the moment")]).toEqual([200, true]);

  await failing.kill();
  servers.push(await spawnHouse({ DATA_DIR: folder }));
  expect((await register(servers[1]!)).status).toBe(303);
  expect(told).toHaveLength(6);
  expect(await kept()).toEqual(expect.arrayContaining(told));
  expect(await findUnsound(database.reads)).toEqual([]);
});
