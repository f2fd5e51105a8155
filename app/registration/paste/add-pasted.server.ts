import type { Tx } from "db/database.server";
import type { Organiser } from "~/accounts/organiser.server";
import { actorOf } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { type AddRefusal, addRegistration, type NewEntry } from "../add-registration.server";

/** All of them or none: the first who cannot be added is named by their place in the list, from 0. */
export async function addPasted(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  entries: readonly NewEntry[],
  language: string,
  now: Instant,
): Promise<{ ok: true; value: number } | { ok: false; why: AddRefusal; at: number }> {
  for (const [at, entry] of entries.entries()) {
    const added = await addRegistration(tx, organiser, entry, { source: "import", language }, now);
    if (!added.ok) return { ...added, at };
  }
  const { event } = organiser;
  const facts = { people: entries.length };
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "people.imported", facts, at: now });
  return { ok: true, value: entries.length };
}
