import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "db/database.server";
import { expect, test } from "vitest";
import { findHistoryHeads, findLostHeads } from "~/audit/verify-history-queries.server";
import { releaseOutbox } from "~/backups/release-outbox.server";
import { restoreBackup } from "~/backups/restore-backup.server";
import { takeBackup } from "~/backups/take-backup.server";
import { examine } from "~/commands/doctor/examine.server";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import { countPerhapsSent, findHold } from "~/mail/hold/hold-queries.server";
import { queueMessage } from "~/mail/queue-message.server";
import { plusMinutes } from "~/time/instant";
import { noon } from "../support/house";
import { openKeptHouse } from "../support/kept-house";
import { plainLetters } from "../support/outbox";
import { openTestRelay } from "../support/relay";

const anHourLater = plusMinutes(noon, 60);

test("a database that is open anywhere is not replaced", async () => {
  const { configuration } = await openKeptHouse();
  const { folder } = await takeBackup(configuration, noon);
  await expect(restoreBackup(configuration, folder, anHourLater)).rejects.toThrow(/in use.*Nothing was changed/s);
});

test("a backup comes back whole, with its files; what was there is kept aside", async () => {
  const { configuration, database, event, crest } = await openKeptHouse();
  const { folder } = await takeBackup(configuration, noon);
  await database.write((tx) => tx.updateTable("event").set({ address: "changed-since" }).execute());
  await database.close();
  rmSync(join(configuration.dataFolder, "files"), { recursive: true });

  const { aside, missingFiles } = await restoreBackup(configuration, folder, anHourLater);

  expect(missingFiles).toEqual([]);
  expect(readFileSync(join(configuration.dataFolder, "files", crest.slice(0, 2), crest), "utf8")).toBe("the bytes of a crest");
  expect(await addressIn(configuration.databaseUrl)).toBe(event.address);
  expect(await addressIn(`sqlite:${aside}`)).toBe("changed-since");
});

test("on a new machine, and over a database that nobody can open any more", async () => {
  const { configuration, database, event } = await openKeptHouse();
  const { folder } = await takeBackup(configuration, noon);
  await database.close();
  const file = configuration.databaseUrl.slice("sqlite:".length);

  rmSync(file);
  expect((await restoreBackup(configuration, folder, anHourLater)).aside).toBeUndefined();
  writeFileSync(file, "these are the bytes of no database at all, but there are enough of them to be looked at".repeat(60));
  const { aside } = await restoreBackup(configuration, folder, anHourLater);
  expect(readFileSync(aside!, "utf8")).toMatch(/^these are the bytes/);
  expect(await addressIn(configuration.databaseUrl)).toBe(event.address);
});

test("a damaged backup changes nothing", async () => {
  const { configuration, database, event } = await openKeptHouse();
  const backup = await takeBackup(configuration, noon);
  await database.close();
  const path = join(backup.folder, backup.database.file);
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(path, bytes);

  await expect(restoreBackup(configuration, backup.folder, anHourLater)).rejects.toThrow(/damaged/);
  await expect(restoreBackup(configuration, join(configuration.backupFolder, "nothing"), anHourLater)).rejects.toThrow(/no backup at/);
  expect(await addressIn(configuration.databaseUrl)).toBe(event.address);
  expect(existsSync(join(configuration.dataFolder, "replaced"))).toBe(false);
});

test("after a restore nothing is sent until a person says so; then what may repeat goes or is cancelled, what is new goes", async () => {
  const { configuration, database } = await openKeptHouse();
  const { folder } = await takeBackup(configuration, noon);
  await database.close();
  for (const [choice, states] of [
    ["send", ["sent", "sent"]],
    ["cancel", ["cancelled", "sent"]],
  ] as const) {
    await restoreBackup(configuration, folder, anHourLater);
    const restored = openDatabase(configuration.databaseUrl);
    const { url, inbox } = await openTestRelay();
    const room = { ...restored, now: () => plusMinutes(noon, 120), configuration: { ...configuration, mailUrl: url } };
    const office = openPostOffice(room, plainLetters(), { rounds: false });
    await restored.write((tx) =>
      queueMessage(tx, { hostId: null, kind: "sign-in", dedupe: "later", content: { attemptId: "x" }, now: plusMinutes(noon, 90) }),
    );

    await office.deliverDue();
    expect(inbox).toEqual([]);
    const hold = (await findHold(restored.reads))!;
    expect(hold).toEqual({ heldAt: anHourLater, backupAt: noon });
    expect(await countPerhapsSent(restored.reads, hold)).toEqual([{ kind: "agenda", number: 1 }]);
    expect((await examine(configuration, restored, anHourLater)).find(({ looked }) => looked === "Outbox")?.wrong).toEqual([
      expect.stringContaining("On hold since"),
    ]);

    await restored.write((tx) => releaseOutbox(tx, choice, plusMinutes(noon, 121)));
    await office.deliverDue();
    await office.close();
    const rows = await restored.reads.selectFrom("message").select(["state"]).orderBy("created_at").execute();
    expect(rows.map(({ state }) => state)).toEqual(states);
    expect(await restored.write((tx) => releaseOutbox(tx, choice, plusMinutes(noon, 122)))).toEqual({ ok: false, why: "not-held" });
    await restored.close();
  }
});

test("a history that was cut shorter than a backup remembers is found, and a restore does not count as one", async () => {
  const { configuration, database } = await openKeptHouse();
  const backups = async () => (await examine(configuration, database, plusMinutes(noon, 30))).find(({ looked }) => looked === "Backups");
  expect((await backups())?.wrong).toEqual([expect.stringContaining("There is none in")]);

  const { folder } = await takeBackup(configuration, noon);
  expect(await backups()).toMatchObject({ wrong: [], note: expect.stringContaining("30 minutes old") });
  const heads = await findHistoryHeads(database.reads);
  await database.write((tx) => tx.updateTable("host").set({ signature: "x" }).execute());
  expect(await findLostHeads(database.reads, heads)).toEqual([]);
  await database.close();

  await restoreBackup(configuration, folder, anHourLater);
  const restored = openDatabase(configuration.databaseUrl);
  const { note, wrong } = (await examine(configuration, restored, plusMinutes(noon, 28 * 60))).find(({ looked }) => looked === "Backups")!;
  expect({ note, wrong }).toEqual({ note: expect.stringContaining("28 hours old"), wrong: [expect.stringContaining("28 hours old")] });
  await restored.close();
});

async function addressIn(url: string): Promise<string | undefined> {
  const database = openDatabase(url);
  try {
    return (await database.reads.selectFrom("event").select("address").executeTakeFirst())?.address;
  } finally {
    await database.close();
  }
}
