import type { Tx } from "db/database.server";
import type { Organiser } from "~/accounts/organiser.server";
import { addSpeaker } from "~/speakers/add-speaker.server";
import type { Speaker } from "~/speakers/speaker";
import type { Instant } from "~/time/instant";
import type { PersonInRole, SessionDraft } from "../session";
import type { WrittenPart } from "./parts/typed-parts";
import { type NewPersonInRole, nameKey } from "./typed-people";

/** Names nobody has become speakers of the event, each once; `speakers` grows by them. */
export async function settlePeople(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  people: readonly (PersonInRole | NewPersonInRole)[],
  speakers: Speaker[],
  now: Instant,
): Promise<PersonInRole[]> {
  const settled: PersonInRole[] = [];
  for (const person of people) {
    if (!("newName" in person)) {
      settled.push(person);
      continue;
    }
    const { role, newName } = person;
    let speaker = speakers.find(({ name }) => nameKey(name) === nameKey(newName));
    if (!speaker) {
      const outcome = await addSpeaker(tx, organiser, { name: newName }, now);
      if (!outcome.ok) throw new Error(`A new person cannot be ${outcome.why}.`);
      speaker = outcome.value;
      speakers.push(speaker);
    }
    settled.push({ role, speakerId: speaker.id, toBeAnnounced: null });
  }
  return settled;
}

/** The same for the people of each part. */
export async function settleParts(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  parts: readonly WrittenPart[],
  speakers: Speaker[],
  now: Instant,
): Promise<SessionDraft["parts"]> {
  const settled: SessionDraft["parts"] = [];
  for (const part of parts) settled.push({ ...part, people: await settlePeople(tx, organiser, part.people, speakers, now) });
  return settled;
}
