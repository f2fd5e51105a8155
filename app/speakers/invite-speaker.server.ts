import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { MailAddress } from "~/mail/mail-address";
import { queueMessage } from "~/mail/queue-message.server";
import { changeAddresses } from "~/people/change-addresses.server";
import { findAllContactAddresses, findPerson } from "~/people/people-queries.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { findProfile } from "./speakers-queries.server";

/** Writes to a speaker with their personal link, to this address, which becomes their own; asked twice within a minute, once. */
export async function inviteSpeaker(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  speakerId: string,
  mailAddress: MailAddress,
  now: Instant,
): Promise<Outcome<undefined, "no-such-speaker">> {
  const { event } = organiser;
  const profile = await findProfile(tx, event, speakerId);
  const person = profile && (await findPerson(tx, event.hostId, profile.personId));
  if (!person) return no("no-such-speaker");

  const by: By = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  const known = (await findAllContactAddresses(tx, person.id)).filter(({ kind }) => kind === "own");
  if (known.length !== 1 || known[0]!.mailAddress !== mailAddress) await changeAddresses(tx, by, person, "own", [mailAddress], now);
  const about = { hostId: event.hostId, eventId: event.id, personId: person.id };
  const dedupe = `speaker-invitation:${speakerId}:${now.slice(0, "2026-11-23T06:00".length)}`;
  await queueMessage(tx, { ...about, kind: "speaker-invitation", dedupe, content: { speakerId }, now });
  record(tx, { ...by, personId: person.id, verb: "speaker.invited", subjectId: speakerId, at: now });
  return yes(undefined);
}
