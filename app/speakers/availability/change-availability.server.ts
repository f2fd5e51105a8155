import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type EventRef, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { markOf } from "~/events/mark.server";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import type { Speaker } from "../speaker";
import { findProfile, findSpeakerOfPerson } from "../speakers-queries.server";
import type { Availability } from "./availability";
import type { AvailabilityForm } from "./availability-form";
import { findAvailability, writeAvailability } from "./availability-queries.server";
import { periodOf } from "./availability-rows";

export type AvailabilityRefusal = "no-such-speaker" | "changed-since";

/** Speakers say themselves when they can come. */
export async function changeMyAvailability(
  tx: Tx,
  holder: LinkHolder,
  event: EventRef,
  input: AvailabilityForm,
  now: Instant,
): Promise<Outcome<undefined, AvailabilityRefusal>> {
  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } };
  return save(tx, by, event, await findSpeakerOfPerson(tx, event, holder.id), input, now);
}

/** The team enters what a speaker told them. */
export async function changeAvailability(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  speakerId: string,
  input: AvailabilityForm,
  now: Instant,
): Promise<Outcome<undefined, AvailabilityRefusal>> {
  const { event } = organiser;
  const by: By = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  return save(tx, by, event, await findProfile(tx, event, speakerId), input, now);
}

/** What a page showed of it, to be compared when it is saved. */
export const markOfAvailability = (periods: readonly Availability[]): string => markOf(periods.map(({ id }) => id));

async function save(
  tx: Tx,
  by: By,
  event: EventRef,
  speaker: Speaker | undefined,
  { rows, seen }: AvailabilityForm,
  now: Instant,
): Promise<Outcome<undefined, AvailabilityRefusal>> {
  if (!speaker) return no("no-such-speaker");
  if (markOfAvailability(await findAvailability(tx, event, speaker.id)) !== seen) return no("changed-since");
  const periods = rows.map((row) => ({ ...periodOf(row), id: newId(), speakerId: speaker.id }));
  await writeAvailability(tx, event, speaker.id, periods);
  record(tx, {
    ...by,
    personId: speaker.personId,
    verb: "speaker.availability-changed",
    subjectId: speaker.id,
    facts: { periods: periods.length },
    at: now,
  });
  return yes(undefined);
}
