import type { Reads, Tx, Write } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { confirmRegistration } from "../confirm-registration.server";
import { declineRegistration } from "../decline-registration.server";
import type { PeopleFilter } from "../people-list/people-list";
import { eachOfPeople } from "../people-list/people-list-queries.server";
import type { BulkDeed } from "./bulk-deed";
import { findBulkDeed, insertBulkDeed, noteBulkProgress } from "./bulk-queries.server";
import { moveToCategory } from "./move-to-category.server";

type Asked = Pick<BulkDeed, "deed" | "told"> & { categoryId: string | null };

/** Writes down who is in the list at this moment; whoever comes later is none of it. The id. */
export async function beginBulkDeed(tx: Tx, organiser: Organiser<"edit-people">, filter: PeopleFilter, asked: Asked, now: Instant) {
  const { event } = organiser;
  const registrationIds: string[] = [];
  for await (const people of eachOfPeople(tx, event, filter)) registrationIds.push(...people.map(({ id }) => id));
  const id = await insertBulkDeed(tx, event, { ...asked, registrationIds }, organiser.accountId, now);
  const facts = { deed: asked.deed, people: registrationIds.length };
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "people.decided", facts, at: now });
  return id;
}

type Desk = { reads: Reads; write: Write; now(): Instant };

const atOnce = 25;

/**
 * Goes on from where it stopped. Each person is a deed of their own, so that others get their turn between them and a full limit holds up
 * nobody else; after a crash at most a piece is asked anew, which changes nothing for those who were decided.
 */
export async function doToEverybody({ reads, write, now }: Desk, organiser: Organiser<"edit-people">, id: string): Promise<void> {
  const bulk = await findBulkDeed(reads, organiser.event, id);
  if (!bulk || bulk.endedAt) return;
  let { seen, done } = bulk;
  const refused = [...bulk.refused];
  while (seen < bulk.registrationIds.length) {
    const some = bulk.registrationIds.slice(seen, seen + atOnce);
    const outcomes = await Promise.all(some.map((each) => write((tx) => decide(tx, organiser, bulk, each, now()))));
    for (const [at, outcome] of outcomes.entries())
      if (outcome.ok) done++;
      else refused.push({ id: some[at]!, why: outcome.why });
    seen += some.length;
    const endedAt = seen < bulk.registrationIds.length ? null : now();
    await write((tx) => noteBulkProgress(tx, { id, seen, done, refused, endedAt }));
  }
  if (bulk.registrationIds.length === 0) await write((tx) => noteBulkProgress(tx, { id, seen, done, refused, endedAt: now() }));
}

type Decided = { ok: true } | { ok: false; why: string };

function decide(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  { deed, categoryId, told }: BulkDeed,
  id: string,
  now: Instant,
): Promise<Decided> {
  if (deed === "move") return moveToCategory(tx, organiser, id, categoryId ?? "", now);
  if (deed === "confirm") return confirmRegistration(tx, organiser, id, { reason: "" }, now);
  return declineRegistration(tx, organiser, id, { reason: "", told }, now);
}
