import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { categoryNamedBy } from "db/seed/seed-faults";
import type { SeedFile, SeedSession } from "db/seed/seed-file";
import type { Organiser } from "~/accounts/organiser.server";
import { addSession } from "~/sessions/add-session.server";
import type { Access, PersonInRole } from "~/sessions/session";
import { leavingNoStep } from "~/sessions/steps/note-step.server";
import { addSpeaker } from "~/speakers/add-speaker.server";
import type { Instant } from "~/time/instant";
import type { Names } from "./plant-plan.server";
import { wordsIn } from "./words-in";

/** The speakers and the draft. Everything named in a session is known to be in the file. */
export const plantProgramme = (tx: Tx, ...of: Planted) => leavingNoStep(tx, () => plant(tx, ...of));

type Planted = [organiser: Organiser<"edit-programme">, file: SeedFile, names: Names, now: Instant];

async function plant(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  { event: { languages }, speakers, sessions }: SeedFile,
  names: Names,
  now: Instant,
): Promise<Outcome<undefined, string>> {
  const speakerIds = new Map<string, string>();
  for (const [index, { name, position, organisation }] of speakers.entries()) {
    const added = await addSpeaker(tx, organiser, { name, position, organisation }, now);
    if (!added.ok) return no(`speakers[${index}] cannot be added: ${added.why}`);
    speakerIds.set(name, added.value.id);
  }
  const words = wordsIn(languages);
  for (const [index, session] of sessions.entries()) {
    const added = await addSession(
      tx,
      organiser,
      {
        kind: session.kind,
        title: words(session.title),
        abstract: words(session.abstract ?? {}),
        dayId: names.days.get(session.date) ?? null,
        start: session.start,
        minutes: session.minutes,
        roomId: names.rooms.get(session.room ?? "") ?? null,
        trackId: names.tracks.get(session.track ?? "") ?? null,
        seats: session.capacity ?? null,
        people: (session.people ?? []).map((person) => roleOf(person, speakerIds)),
        ...accessOf(session, names),
      },
      now,
    );
    if (!added.ok) return no(`sessions[${index}].${sentences[added.why]}`);
  }
  return yes(undefined);
}

const sentences = {
  "no-title": "title is empty in the event's first language",
  "no-categories": "access names no category",
  "nobody-named": "access names nobody",
  "time-skipped": "start is a time the clocks skip on that day",
  "time-twice": "start is in the hour the clocks repeat on that day, and cannot be told apart",
  gone: "names what the event does not have",
};

function roleOf(
  { speaker, toBeAnnounced, role }: NonNullable<SeedSession["people"]>[number],
  speakerIds: Map<string, string>,
): PersonInRole {
  return { role, speakerId: speakerIds.get(speaker ?? "") ?? null, toBeAnnounced: toBeAnnounced ?? null };
}

function accessOf({ access = "everyone" }: SeedSession, names: Names): { access: Access; categoryIds: string[] } {
  const category = names.categories.get(categoryNamedBy(access) ?? "");
  return category ? { access: "categories", categoryIds: [category] } : { access: access as Access, categoryIds: [] };
}
