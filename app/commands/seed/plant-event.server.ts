import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { SeedFile } from "db/seed/seed-file";
import type { HostMember, Organiser } from "~/accounts/organiser.server";
import { type CreatedEvent, createEvent } from "~/events/create-event.server";
import { isLanguage } from "~/events/language";
import { publishProgramme } from "~/programme/publish-programme.server";
import type { Instant } from "~/time/instant";
import { findOrFoundHost } from "./find-or-found-host.server";
import { type Names, plantPlan } from "./plant-plan.server";
import { plantProgramme } from "./plant-programme.server";
import { proofOf } from "./proof-of.server";
import { releaseEvent } from "./release-event.server";
import { wordsIn } from "./words-in";

export type Planted = { event: CreatedEvent; organiser: Organiser<"edit-programme">; names: Names };

/** The file's event at the file's host, which is founded where there is none; whole or not at all. */
export async function plantFile(tx: Tx, file: SeedFile, ownMail: string, now: Instant): Promise<Outcome<Planted, string>> {
  const member = await findOrFoundHost(tx, file, ownMail, now);
  if (!member.ok) return member;
  const planted = await plantEvent(tx, member.value, file, now);
  if (planted.ok) await publishProgramme(tx, planted.value.organiser, { after: 0 }, now);
  return planted;
}

/** An event as its file tells it, public, its programme still a draft. A "no" says the path inside the file and the reason. */
export async function plantEvent(
  tx: Tx,
  member: HostMember<"edit-event">,
  file: SeedFile,
  now: Instant,
): Promise<Outcome<Planted, string>> {
  const { event } = file;
  const unknown = event.languages.findIndex((language) => !isLanguage(language));
  if (unknown >= 0) return no(`event.languages[${unknown}] is "${event.languages[unknown]}", which Plenary does not speak`);
  const words = wordsIn(event.languages);

  const created = await createEvent(
    tx,
    member,
    {
      address: event.slug,
      title: words(event.title),
      shortTitle: words(event.shortTitle),
      theme: words(event.theme ?? {}),
      kind: event.kind,
      format: event.format,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      timeZone: event.timeZone,
      languages: event.languages,
      venueName: words(event.venue.name),
      venueAddress: words(event.venue.address ?? {}),
      places: null,
      rooms: file.rooms.map((room) => ({ name: words(room.name), seats: room.capacity ?? null })),
    },
    now,
  );
  if (!created.ok) return no(`event.slug is "${event.slug}", which is not available`);
  const organiser = await proofOf(tx, member, created.value.address, "edit-programme");
  const owner = await proofOf(tx, member, created.value.address, "edit-event");
  const names = await plantPlan(tx, owner, created.value, file, now);
  const programme = await plantProgramme(tx, organiser, file, names, now);
  if (!programme.ok) return programme;
  await releaseEvent(tx, owner, now);
  return yes({ event: created.value, organiser, names });
}
