import type { Database } from "db/database.server";
import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { findHistoryOfEvent } from "~/audit/audit-queries.server";
import type { Verb } from "~/audit/audit-words";
import { record } from "~/audit/record.server";
import { aHost, anEvent } from "../support/cast";
import { noon, openTestHouse } from "../support/house";

const note = (tx: Parameters<Parameters<Database["write"]>[0]>[0], hostId: string, eventId: string, verb: Verb) =>
  record(tx, { hostId, eventId, actor: { kind: "plenary" }, verb, facts: { places: 3 }, at: noon });

test("what a deed notes is appended once it is done, newest first in the history", async () => {
  const house = await openTestHouse();
  const host = await aHost(house);
  const event = await anEvent(house, host);

  await house.write(async (tx) => note(tx, host.id, event.id, "session.added"));
  await house.write(async (tx) => note(tx, host.id, event.id, "session.changed"));

  const lines = await findHistoryOfEvent(house.reads, event, { limit: 2 });
  expect(lines.map(({ verb }) => verb)).toEqual(["session.changed", "session.added"]);
  expect(lines[0]).toMatchObject({ actorKind: "plenary", facts: { places: 3 } });
});

test("a refused deed and a deed that throws leave no entry", async () => {
  const house = await openTestHouse();
  const host = await aHost(house);
  const event = await anEvent(house, host);
  const before = await findHistoryOfEvent(house.reads, event, { limit: 50 });

  await house.write(async (tx) => {
    note(tx, host.id, event.id, "session.added");
    return no("full");
  });
  const failing = house.write(async (tx) => {
    note(tx, host.id, event.id, "session.added");
    throw new Error("halfway");
  });
  await expect(failing).rejects.toThrow("halfway");
  await house.write(async () => yes("nothing noted"));

  expect(await findHistoryOfEvent(house.reads, event, { limit: 50 })).toEqual(before);
});
