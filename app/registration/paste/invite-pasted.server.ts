import type { Tx } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import type { NewEntry } from "../add-registration.server";
import { type InviteRefusal, invitePerson } from "../invite-person.server";

/** Invites all of them or none: the first who cannot be invited is named by their place in the list, from 0. */
export async function invitePasted(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  entries: readonly NewEntry[],
  skipsApproval: boolean,
  now: Instant,
): Promise<{ ok: true; value: number } | { ok: false; why: InviteRefusal; at: number }> {
  for (const [at, entry] of entries.entries()) {
    const invited = await invitePerson(tx, organiser, { ...entry, skipsApproval }, now);
    if (!invited.ok) return { ...invited, at };
  }
  const { event } = organiser;
  const facts = { people: entries.length };
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "people.invited", facts, at: now });
  return { ok: true, value: entries.length };
}
