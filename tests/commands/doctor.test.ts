import type { Database } from "db/database.server";
import { expect, test } from "vitest";
import { auditing } from "~/audit/record.server";
import { scarcity } from "~/backups/scarce-space.server";
import { examine } from "~/commands/doctor/examine.server";
import { readConfiguration } from "~/configuration.server";
import { storeFile } from "~/files/store-file.server";
import { queueMessage } from "~/mail/queue-message.server";
import { type Instant, plusMinutes } from "~/time/instant";
import { aHost, anEvent } from "../support/cast";
import { emptyDatabase } from "../support/databases";
import { anApp } from "../support/factors";
import { noon } from "../support/house";
import { takeGuardsAway } from "../support/tampering";

const safe = readConfiguration(
  {
    BASE_URL: "https://events.police.example",
    SECRET: "a-secret-of-thirty-two-characters",
    MAIL_URL: "smtp://relay.example",
    MAIL_FROM: "events@police.example",
    DATA_DIR: ".",
  },
  "production",
);

test("a sound house is called sound", async () => {
  const { database } = await aHouseWithAnEvent();
  expect(await wrongIn(database)).toEqual([]);
});

test("less than a fifth of the disk, or less than 500 MB, is too little", () => {
  const gigabyte = 1024 ** 3;
  expect(scarcity({ free: 20 * gigabyte, total: 100 * gigabyte }, "/srv")).toEqual([]);
  expect(scarcity({ free: 19 * gigabyte, total: 100 * gigabyte }, "/srv")).toEqual([expect.stringMatching(/19456 MB are free .*\(19 %\)/)]);
  expect(scarcity({ free: gigabyte / 4, total: gigabyte }, "/srv")).toEqual([expect.stringMatching(/256 MB are free .*\(25 %\)/)]);
});

test("apps sealed under another SECRET are counted", async () => {
  const { database, host } = await aHouseWithAnEvent();
  const stage = { reads: database.reads, write: database.write, configuration: safe };
  await anApp(stage, host.owner);
  expect(await wrongIn(database)).toEqual([]);

  const other = { ...safe, secret: "another-secret-of-thirty-two-characters" };
  const findings = await examine(other, database, noon);
  expect(findings.find(({ looked }) => looked === "Authenticator apps")?.wrong).toEqual([
    expect.stringMatching(/^SECRET does not open 1 of them/),
  ]);
});

test("unsafe settings are named", async () => {
  const findings = await examine(readConfiguration({ DATA_DIR: "." }, "development"), await emptyDatabase(), noon);
  expect(findings.find(({ looked }) => looked === "Settings")?.wrong.join(" ")).toMatch(
    /SECRET is the demo's.*MAIL_URL is missing.*MAIL_FROM/,
  );
});

test("a pool that counts what nobody has is named with both numbers", async () => {
  const { database, event } = await aHouseWithAnEvent();
  await database.write((tx) => tx.updateTable("pool").set({ confirmed: 3 }).where("scope_id", "=", event.id).execute());
  expect(await wrongIn(database)).toEqual([
    expect.stringMatching(/^event-.*: counts 3 confirmed and 0 held places; its registrations have 0 and 0\. .*npm run recount-places/),
  ]);
});

test("a history in which a line was changed is named with the line", async () => {
  const { database } = await aHouseWithAnEvent();
  await takeGuardsAway(database);
  await database.write((tx) => tx.updateTable("audit_entry").set({ verb: "host.renamed" }).where("number", "=", 1).execute());
  expect(await wrongIn(database)).toEqual([expect.stringMatching(/history of Cyber Security Bureau .* at entry 1/)]);
});

test("messages that wait for more than an hour are named, younger ones are not", async () => {
  const { database, event } = await aHouseWithAnEvent();
  await database.write((tx) =>
    queueMessage(tx, { kind: "agenda", hostId: event.hostId, eventId: event.id, dedupe: "agenda:1", content: {}, now: noon }),
  );
  expect(await wrongIn(database, plusMinutes(noon, 30))).toEqual([]);
  expect(await wrongIn(database, plusMinutes(noon, 90))).toEqual([expect.stringContaining("Waiting for more than an hour: 1.")]);
});

test("a file that is no longer on the disk is named by its hash", async () => {
  const { database, event } = await aHouseWithAnEvent();
  const kept = { hash: "a".repeat(64), mediaType: "image/png", bytes: 5, name: "crest.png" };
  await database.write((tx) => storeFile(tx, event, kept, noon));
  expect(await wrongIn(database)).toEqual([expect.stringContaining(`The file ${kept.hash} is missing or damaged`)]);
});

async function aHouseWithAnEvent() {
  const database = await emptyDatabase(auditing);
  const host = await aHost(database);
  return { database, host, event: await anEvent(database, host) };
}

/** Of the house itself: this machine's disk and backups are other tests' business. */
const wrongIn = async (database: Database, now: Instant = noon) =>
  (await examine(safe, database, now)).flatMap(({ looked, wrong }) => (looked === "Disk space" || looked === "Backups" ? [] : wrong));
