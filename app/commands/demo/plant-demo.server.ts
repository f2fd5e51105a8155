import type { Tx } from "db/database.server";
import symposiumFile from "db/seed/iscp-2023.json";
import { readSeedFile } from "db/seed/read-seed-file";
import type { SeedFile } from "db/seed/seed-file";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";
import { findOrFoundHost } from "../seed/find-or-found-host.server";
import { plantCourse } from "./plant-course.server";
import { plantNextEdition } from "./plant-next-edition.server";
import { plantPastEdition } from "./plant-past-edition.server";

export const demoPlanted = "demo.planted";

/** Three events of one host, told from today: a symposium that is over, its next edition in about 24 days, and a course before it. */
export async function plantDemo(tx: Tx, secret: string, now: Instant): Promise<void> {
  const file = readSymposium();
  const member = await findOrFoundHost(tx, file, "secretariat@example.test", now);
  if (!member.ok) throw new Error(member.why);
  const today = dateAt(now, file.event.timeZone);
  await plantPastEdition(tx, member.value, file);
  await plantNextEdition(tx, secret, member.value, file, today, now);
  await plantCourse(tx, member.value, today, now);
  record(tx, { hostId: member.value.hostId, actor: { kind: "plenary" }, verb: demoPlanted, at: now });
}

function readSymposium(): SeedFile {
  const read = readSeedFile(JSON.stringify(symposiumFile));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.file;
}
