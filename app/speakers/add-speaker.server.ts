import type { Tx } from "db/database.server";
import { newCode, newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { addPerson } from "~/people/add-person.server";
import { findPerson } from "~/people/people-queries.server";
import type { Instant } from "~/time/instant";
import type { Speaker } from "./speaker";
import { existsSpeakerCode, findSpeakerOfPerson, insertSpeaker } from "./speakers-queries.server";

/** Somebody the host knows already (`personId`), or a new person by name alone. Name, position and organisation are as printed. */
export type SpeakerInput = { personId?: string; name: string; position?: string; organisation?: string };

export async function addSpeaker(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  { personId, name, position = "", organisation = "" }: SpeakerInput,
  now: Instant,
): Promise<Outcome<Speaker, "no-such-person" | "already-a-speaker">> {
  const { event } = organiser;
  const by = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  const blank = { rankOrTitle: "", salutation: "", otherScriptName: "", organisationId: null };
  const person = personId
    ? await findPerson(tx, event.hostId, personId)
    : await addPerson(tx, by, { name, position, ...blank, addresses: [] }, now);
  if (!person) return no("no-such-person");
  if (await findSpeakerOfPerson(tx, event, person.id)) return no("already-a-speaker");

  const speaker = { id: newId(), personId: person.id, code: await freeCode(tx, event), name, position, organisation, revision: 1 };
  await insertSpeaker(tx, event, speaker, now);
  record(tx, { ...by, personId: person.id, verb: "speaker.added", subjectId: speaker.id, at: now });
  return yes(speaker);
}

async function freeCode(tx: Tx, event: { id: string }): Promise<string> {
  for (;;) {
    const code = newCode();
    if (!(await existsSpeakerCode(tx, event, code))) return code;
  }
}
