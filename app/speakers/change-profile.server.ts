import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type EventRef, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { toJson } from "~/events/words";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import type { SpeakerProfile } from "./speaker";
import type { ProfileForm, SpeakerForm } from "./speaker-form";
import { findProfile, findProfileOfPerson, type ProfileChange, updateProfile } from "./speakers-queries.server";

export type ProfileRefusal = "no-such-speaker" | "changed-since";

/** Speakers write their own page. The bio is public at once; position and organisation stand in print from the next version on. */
export async function changeMyProfile(
  tx: Tx,
  holder: LinkHolder,
  event: EventRef,
  { position, organisation, bio, revision }: ProfileForm,
  now: Instant,
): Promise<Outcome<undefined, ProfileRefusal>> {
  const profile = await findProfileOfPerson(tx, event, holder.id);
  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } };
  return save(tx, by, profile, { position, organisation, bio }, revision, now);
}

/** The team does it for them, and may correct the name as printed. */
export async function changeProfile(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  speakerId: string,
  { name, position, organisation, bio, revision }: SpeakerForm,
  now: Instant,
): Promise<Outcome<undefined, ProfileRefusal>> {
  const { event } = organiser;
  const by: By = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  return save(tx, by, await findProfile(tx, event, speakerId), { name, position, organisation, bio }, revision, now);
}

async function save(
  tx: Tx,
  by: By,
  profile: SpeakerProfile | undefined,
  change: ProfileChange,
  revision: number,
  now: Instant,
): Promise<Outcome<undefined, ProfileRefusal>> {
  if (!profile) return no("no-such-speaker");
  if (!(await updateProfile(tx, { id: profile.id, revision }, change))) return no("changed-since");
  const changed = (["name", "position", "organisation"] as const).filter(
    (field) => change[field] !== undefined && change[field] !== profile[field],
  );
  const sameBio = toJson(change.bio ?? profile.bio) === toJson(profile.bio);
  const fields = [...changed, ...(sameBio ? [] : ["bio"])].join(" ");
  record(tx, { ...by, personId: profile.personId, verb: "speaker.page-changed", subjectId: profile.id, facts: { fields }, at: now });
  return yes(undefined);
}
