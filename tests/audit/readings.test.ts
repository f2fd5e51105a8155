import { expect, test } from "vitest";
import { findHistoryOfEvent } from "~/audit/audit-queries.server";
import { newReadings, type Readings } from "~/audit/readings.server";
import { findBrokenLink } from "~/audit/verify-history-queries.server";
import { tellHistory } from "~/people/tell-history.server";
import { needsRead } from "~/registration/needs-read";
import { findRegistration } from "~/registration/registration-queries.server";
import { plusMinutes } from "~/time/instant";
import { noon } from "../support/house";
import { aConfirmed, openSymposium } from "../support/registrations";

async function aStage() {
  const stage = await openSymposium();
  const { house, event } = stage;
  const { id } = await aConfirmed(stage);
  const registration = (await findRegistration(house.reads, event, id))!;
  const account = await house.reads.selectFrom("account").select("id").executeTakeFirstOrThrow();
  const read = (readings: Readings, minutes: number, accountId = account.id) =>
    readings.note(needsRead({ kind: "account", accountId }, registration, plusMinutes(noon, minutes)));
  const lines = async () => {
    const found = await findHistoryOfEvent(house.reads, event, { limit: 20 });
    return found.filter(({ verb }) => verb === "registration.needs-read");
  };
  return { ...stage, registration, account, read, lines };
}

test("who reads somebody's needs stands in the history once an hour, with ids and no word of them", async () => {
  const { house, event, registration, account, read, lines } = await aStage();
  const readings = newReadings(house.write);
  for (const minute of [0, 0, 1]) read(readings, minute);
  expect(await lines()).toEqual([]);
  await readings.writeDown();
  read(readings, 59);
  await readings.writeDown();
  read(readings, 61);
  read(readings, 62, "another");
  await readings.writeDown();

  const opened = {
    verb: "registration.needs-read",
    actorKind: "account",
    personId: registration.personId,
    subjectId: registration.id,
    facts: {},
  };
  expect(await lines()).toEqual([
    expect.objectContaining({ ...opened, actorId: "another", at: plusMinutes(noon, 62) }),
    expect.objectContaining({ ...opened, actorId: account.id, at: plusMinutes(noon, 61) }),
    expect.objectContaining({ ...opened, actorId: account.id, at: noon }),
  ]);
  const told = await tellHistory(house.reads, event.hostId, await lines(), event.timeZone);
  expect(told.at(-1)).toMatchObject({ who: "Ada Chan", what: "read the dietary or access needs", about: registration.name });
  expect(await findBrokenLink(house.reads, event.hostId)).toBeUndefined();
});

test("what could not be written down stays noted, and is not written twice where two write at once", async () => {
  const { house, read, lines } = await aStage();
  let full = true;
  const readings = newReadings((deed) => (full ? Promise.reject(new Error("database or disk is full")) : house.write(deed)));
  read(readings, 0);
  await expect(readings.writeDown()).rejects.toThrow("full");
  full = false;
  await Promise.all([readings.writeDown(), readings.writeDown()]);
  expect(await lines()).toHaveLength(1);
});
