import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type EventRef, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { type KeptBytes, storeFile } from "~/files/store-file.server";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import type { ProfileRefusal } from "./change-profile.server";
import type { SpeakerProfile } from "./speaker";
import { findProfile, findProfileOfPerson, updateProfile } from "./speakers-queries.server";

/** A speaker's own photo, already drawn anew; null takes it off every page at once. */
export async function changeMyPhoto(
  tx: Tx,
  holder: LinkHolder,
  event: EventRef,
  photo: KeptBytes | null,
  now: Instant,
): Promise<Outcome<undefined, ProfileRefusal>> {
  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } };
  return save(tx, by, await findProfileOfPerson(tx, event, holder.id), photo, now);
}

/** The team does it for them. */
export async function changePhoto(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  speakerId: string,
  photo: KeptBytes | null,
  now: Instant,
): Promise<Outcome<undefined, ProfileRefusal>> {
  const { event } = organiser;
  const by: By = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  return save(tx, by, await findProfile(tx, event, speakerId), photo, now);
}

async function save(
  tx: Tx,
  by: By,
  profile: SpeakerProfile | undefined,
  photo: KeptBytes | null,
  now: Instant,
): Promise<Outcome<undefined, ProfileRefusal>> {
  if (!profile) return no("no-such-speaker");
  const file = photo && (await storeFile(tx, by, photo, now));
  if (!(await updateProfile(tx, profile, { photoFileId: file?.id ?? null }))) return no("changed-since");
  const verb = photo ? "speaker.photo-set" : "speaker.photo-removed";
  record(tx, { ...by, personId: profile.personId, verb, subjectId: profile.id, at: now });
  return yes(undefined);
}
