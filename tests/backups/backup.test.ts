import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Backup, outlived } from "~/backups/backup";
import { findBackups, findLastBackup } from "~/backups/backup-folder.server";
import { findSoundBackup } from "~/backups/restore-backup.server";
import { takeBackup } from "~/backups/take-backup.server";
import { type Instant, plusDays, plusMinutes } from "~/time/instant";
import { noon } from "../support/house";
import { openKeptHouse } from "../support/kept-house";
import { takeGuardsAway } from "../support/tampering";

test("a backup says what it holds: hash, rows, schema, the end of each history, the uploaded files", async () => {
  const { configuration, crest, host } = await openKeptHouse();
  const backup = await takeBackup(configuration, noon);

  expect(backup).toMatchObject({ madeAt: noon, engine: "sqlite", files: [crest], missingFiles: [] });
  expect(backup.rows).toMatchObject({ host: 1, event: 1, file: 1, message: 1 });
  expect(backup.history).toEqual([{ hostId: host.id, number: backup.rows.audit_entry, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(backup.schema).toMatch(/^\d{4}-/);
  expect(existsSync(join(configuration.backupFolder, "files", crest.slice(0, 2), crest))).toBe(true);
  expect(await findBackups(configuration)).toEqual([backup]);
  expect(await findSoundBackup(configuration, backup.folder)).toEqual(backup);
});

test("it is taken while a deed is under way, and holds nothing of it", async () => {
  const { configuration, database } = await openKeptHouse();
  let backup: Backup | undefined;
  await database.write(async (tx) => {
    await tx.deleteFrom("message").execute();
    backup = await takeBackup(configuration, noon);
  });
  expect(backup?.rows.message).toBe(1);
});

test("a copy whose places or history do not add up is not called a backup, and nothing is left of it", async () => {
  const { configuration, database, event } = await openKeptHouse();
  await database.write((tx) => tx.updateTable("pool").set({ confirmed: 3 }).where("scope_id", "=", event.id).execute());
  await expect(takeBackup(configuration, noon)).rejects.toThrow(/no backup.*counts 3 confirmed/s);

  await database.write((tx) => tx.updateTable("pool").set({ confirmed: 0 }).where("scope_id", "=", event.id).execute());
  await takeGuardsAway(database);
  await database.write((tx) => tx.updateTable("audit_entry").set({ verb: "host.changed" }).where("number", "=", 2).execute());
  await expect(takeBackup(configuration, noon)).rejects.toThrow(/history of .* at entry 2/);
  expect(readdirSync(configuration.backupFolder)).toEqual([]);
});

test("a file the house has lost is named and holds no backup up", async () => {
  const { configuration, crest } = await openKeptHouse();
  rmSync(join(configuration.dataFolder, "files", crest.slice(0, 2), crest));
  expect((await takeBackup(configuration, noon)).missingFiles).toEqual([crest]);
});

test("a damaged file in the backups is replaced by the whole one", async () => {
  const { configuration, crest } = await openKeptHouse();
  await takeBackup(configuration, noon);
  const kept = join(configuration.backupFolder, "files", crest.slice(0, 2), crest);
  writeFileSync(kept, "the bytes of a CREST");
  await takeBackup(configuration, plusMinutes(noon, 5));
  expect(readFileSync(kept, "utf8")).toBe("the bytes of a crest");
});

test("one bit turned anywhere in a backup is noticed: 200 places", async () => {
  const { configuration } = await openKeptHouse();
  const backup = await takeBackup(configuration, noon);
  const path = join(backup.folder, backup.database.file);
  const whole = readFileSync(path);
  for (let turn = 0; turn < 200; turn++) {
    const damaged = Buffer.from(whole);
    const at = Math.floor((turn / 200) * whole.length);
    damaged[at]! ^= 1 << (turn % 8);
    writeFileSync(path, damaged);
    await expect(findSoundBackup(configuration, backup.folder)).rejects.toThrow(/damaged/);
  }
  writeFileSync(path, whole);
  expect(await findSoundBackup(configuration, path)).toEqual(backup);
});

test("kept are the newest twelve, the last of each hour for a day, of each day for as long as was asked", () => {
  const every5Minutes = Array.from({ length: 12 * 24 * 20 }, (_, index) => plusMinutes(noon, -5 * index));
  const gone = new Set(outlived(every5Minutes, noon, 14));
  const kept = every5Minutes.filter((at) => !gone.has(at));

  expect(kept.slice(0, 12)).toEqual(every5Minutes.slice(0, 12));
  expect(new Set(kept.filter((at) => at > plusDays(noon, -1)).map((at) => at.slice(0, 13))).size).toBe(25);
  expect(new Set(kept.map((at) => at.slice(0, 10))).size).toBe(15);
  expect(kept.length).toBeLessThanOrEqual(12 + 25 + 15);
  expect(kept.every((at) => at > plusDays(noon, -15))).toBe(true);
  expect(outlived([noon], plusDays(noon, 400), 14)).toEqual([]);
});

test("what has outlived its use goes, with the files no backup needs; what a crash left half done goes too, an hour later", async () => {
  const { configuration, database } = await openKeptHouse();
  const half = join(configuration.backupFolder, ".half-of-a-crash");
  for (let number = 0; number < 16; number++) await takeBackup(configuration, plusMinutes(noon, number));
  expect(await findBackups(configuration)).toHaveLength(12);
  expect((await findLastBackup(configuration))?.madeAt).toBe(plusMinutes(noon, 15));

  await database.write((tx) => tx.deleteFrom("file").execute());
  const far = "2099-01-01T00:00:00.000Z" as Instant;
  writeFileSync(half, "");
  for (let number = 0; number < 13; number++) await takeBackup(configuration, plusMinutes(far, number));
  expect(existsSync(half)).toBe(false);
  expect(
    readdirSync(join(configuration.backupFolder, "files")).flatMap((part) => readdirSync(join(configuration.backupFolder, "files", part))),
  ).toEqual([]);
});
