import type { Tx } from "db/database.server";
import type { Organiser } from "~/accounts/organiser.server";
import { actorOf } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { type AddRefusal, addRegistration, type NewEntry } from "../add-registration.server";
import { eachInTurn, type Tell } from "./each-in-turn.server";

/** All of them or none: the first who cannot be added is named by their place in the list, from 0. */
export async function addPasted(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  entries: readonly NewEntry[],
  language: string,
  now: Instant,
  tell: Tell = () => {},
): Promise<{ ok: true; value: number } | { ok: false; why: AddRefusal; at: number }> {
  const how = { source: "import", language } as const;
  const added = await eachInTurn(entries, (entry) => addRegistration(tx, organiser, entry, how, now), tell);
  if (!added.ok) return added;
  const { event } = organiser;
  const facts = { people: entries.length };
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "people.imported", facts, at: now });
  return added;
}
