import type { Tx } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import type { NewEntry } from "../add-registration.server";
import { type InviteRefusal, invitePerson } from "../invite-person.server";
import { eachInTurn, type Tell } from "./each-in-turn.server";

/** Invites all of them or none: the first who cannot be invited is named by their place in the list, from 0. */
export async function invitePasted(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  entries: readonly NewEntry[],
  skipsApproval: boolean,
  now: Instant,
  tell: Tell = () => {},
): Promise<{ ok: true; value: number } | { ok: false; why: InviteRefusal; at: number }> {
  const invited = await eachInTurn(entries, (entry) => invitePerson(tx, organiser, { ...entry, skipsApproval }, now), tell);
  if (!invited.ok) return invited;
  const { event } = organiser;
  const facts = { people: entries.length };
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "people.invited", facts, at: now });
  return invited;
}
