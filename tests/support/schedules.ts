import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import { importProgramme } from "~/programme/interchange/import-programme.server";
import { findSpeakerGuids } from "~/programme/interchange/interchange-queries.server";
import { readScheduleFile } from "~/programme/interchange/read-schedule-file.server";
import { scheduleOf } from "~/programme/interchange/schedule";
import { toScheduleJson, toScheduleXml } from "~/programme/interchange/write-schedule";
import { programmeFor } from "~/programme/programme-for";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { organiserOf } from "./cast";
import { noon } from "./house";

type Place = { id: string; address: string; hostId: string };

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export function read(text: string | Uint8Array) {
  const found = readScheduleFile(typeof text === "string" ? bytesOf(text) : text);
  if (typeof found === "string") throw new Error(found);
  return found;
}

/** Carries a file out in an event as its owner would. */
export async function takeIn({ reads, write }: House, place: Place, text: string) {
  const organiser = await organiserOf({ reads, write }, place, "edit-event");
  const event = (await findEvent(reads, place.id))!;
  const outcome = await write((tx) => importProgramme(tx, organiser, event, { found: read(text), seen: null }, noon));
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.value;
}

/** Both formats, as a stranger gets them. */
export async function sent({ reads }: House, place: Place) {
  const event = (await findEvent(reads, place.id))!;
  const version = await findLatestVersion(reads, event);
  const at = "https://events.example.org";
  const schedule = scheduleOf(event, version && programmeFor(version.content, "stranger"), {
    number: version?.number ?? 0,
    language: "en",
    guids: await findSpeakerGuids(reads, event),
    links: { event: `${at}/${event.address}`, session: (code) => `${at}/${event.address}/sessions/${code}` },
  });
  const generator = { name: "Plenary", version: "1" };
  return { json: toScheduleJson(schedule, generator), xml: toScheduleXml(schedule, generator) };
}
