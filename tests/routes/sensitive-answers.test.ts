import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "db/database.server";
import { newId } from "db/identity.server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfiguration } from "~/configuration.server";
import { findEvent } from "~/events/events-queries.server";
import { openHouse } from "~/house.server";
import { paths } from "~/paths";
import { needsRead } from "~/registration/needs-read";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague, aHost, anEvent, type CastEvent, type CastHost } from "../support/cast";
import { aConfirmed } from "../support/registrations";
import { cookieFor } from "../support/visitors";

let built: BuiltHouse;
let host: CastHost;
let event: CastEvent;

beforeAll(async () => {
  built = await openBuiltHouse();
  host = await aHost(built.house);
  event = await anEvent(built.house, host);
});
afterAll(() => built.close());

async function aDelegate(needs: string) {
  const stage = { house: built.house, event: (await findEvent(built.house.reads, event.id))! };
  return aConfirmed(stage, { needs, name: `Delegate ${newId()}`, mailAddress: null });
}

const entries = () =>
  built.house.reads
    .selectFrom("audit_entry")
    .select(["actor_id", "person_id", "subject_id", "facts"])
    .where("verb", "=", "registration.needs-read")
    .orderBy("number")
    .execute();

test("a colleague who opens somebody's needs stands in the history a minute later; who sees none of them does not", async () => {
  const [vegetarian, nothing] = [await aDelegate("Vegetarian"), await aDelegate("")];
  const [desk, viewer] = [await aColleague(built.house, host, "desk"), await aColleague(built.house, host, "viewer")];
  for (const account of [desk, viewer])
    for (const { id } of [vegetarian, nothing])
      for (const path of [paths.registration(event.address, id), `${paths.registration(event.address, id)}.data`]) {
        const answer = await fetch(built.url + path, { headers: { Cookie: await cookieFor(built.house, account) } });
        expect((await answer.text()).includes("Vegetarian")).toBe(account === desk && vegetarian.id === id);
      }
  expect(await entries()).toEqual([]);

  await built.house.readings.writeDown();
  const row = await built.house.reads
    .selectFrom("registration")
    .select("person_id")
    .where("id", "=", vegetarian.id)
    .executeTakeFirstOrThrow();
  expect(await entries()).toEqual([{ actor_id: desk.id, person_id: row.person_id, subject_id: vegetarian.id, facts: "{}" }]);
  const page = await fetch(built.url + paths.history(event.address), { headers: { Cookie: await cookieFor(built.house, viewer) } });
  expect(await page.text()).toContain("read the dietary or access needs");
});

test("a house that closes writes down what was read since the last minute", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plenary-closing-"));
  const configuration = readConfiguration({ DATA_DIR: folder }, "demo");
  const house = await openHouse(configuration);
  const { id: hostId } = await aHost(house);
  const registration = { id: newId(), hostId, eventId: (await anEvent(house, { id: hostId })).id, personId: newId() };
  house.readings.note(needsRead({ kind: "account", accountId: newId() }, registration, systemNow()));
  await house.close();
  const database = openDatabase(configuration.databaseUrl);
  const written = await database.reads
    .selectFrom("audit_entry")
    .select("subject_id")
    .where("verb", "=", "registration.needs-read")
    .execute();
  await database.close();
  rmSync(folder, { recursive: true });
  expect(written).toEqual([{ subject_id: registration.id }]);
});
