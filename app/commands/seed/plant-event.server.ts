import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import type { SeedFile, SeedWords } from "db/seed/seed-file";
import { findOrganiser, type HostMember, type Organiser } from "~/accounts/organiser.server";
import { type CreatedEvent, createEvent } from "~/events/create-event.server";
import { isLanguage } from "~/events/language";
import { insertCategory } from "~/events/plan-queries.server";
import { openPool } from "~/places/open-pool.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import type { Instant } from "~/time/instant";
import { findOrFoundHost } from "./find-or-found-host.server";
import { type Names, plantProgramme } from "./plant-programme.server";
import { insertTrack, publishEvent, updateCategoryName, updateHeading } from "./seed-queries.server";
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
  const organiser = await findOrganiser(tx, member.accountId, created.value.address, "edit-programme");
  if (!organiser || organiser === "forbidden") throw new Error("Whoever may make an event may plan it");

  const names = await plantPlan(tx, created.value, file, now);
  const programme = await plantProgramme(tx, organiser, file, names, now);
  if (!programme.ok) return programme;
  await publishEvent(tx, created.value);
  return yes({ event: created.value, organiser, names });
}

async function plantPlan(
  tx: Tx,
  event: CreatedEvent,
  { days, tracks, event: { categories, languages } }: SeedFile,
  now: Instant,
): Promise<Names> {
  const words = wordsIn(languages);
  const name = (text: SeedWords) => words(text)[languages[0] ?? "en"] ?? "";
  for (const { date, heading } of days) {
    const day = event.days.find((each) => each.date === date);
    if (day && heading) await updateHeading(tx, event, day.id, words(heading));
  }
  const ids = { days: new Map(event.days.map(({ date, id }) => [date as string, id])), rooms: new Map<string, string>() };
  for (const room of event.rooms) ids.rooms.set(name(room.name), room.id);
  const planted = { ...ids, tracks: new Map<string, string>(), categories: new Map<string, string>() };

  for (const [index, track] of tracks.entries()) {
    const id = newId();
    await insertTrack(tx, event, { id, name: words(track), colour: (index % 8) + 1, position: index + 1 });
    planted.tracks.set(name(track), id);
  }
  for (const [index, category] of categories.entries()) {
    const id = index === 0 ? event.categoryId : newId();
    if (index === 0) await updateCategoryName(tx, event, id, words(category));
    else {
      await insertCategory(tx, event, { id, name: words(category), approval: "nobody", position: index + 1, asksJurisdiction: true }, now);
      await openPool(tx, event, { scope: "category", scopeId: id }, null);
    }
    planted.categories.set(name(category), id);
  }
  return planted;
}
