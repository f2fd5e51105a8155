import type { Reads, Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { By } from "~/people/person";
import { placesOf } from "~/places/places-queries.server";
import type { Instant } from "~/time/instant";
import type { Delegation, Reply, ReplyWay } from "./delegation";
import { updateDelegation } from "./delegations-queries.server";

/** More than there are places for; `places` says how many there are. */
export async function whyTooMany(reads: Reads, { id, eventId }: Pick<Delegation, "id" | "eventId">, coming: number | null) {
  const pool = await placesOf(reads, { id: eventId }, { scope: "delegation", scopeId: id });
  const places = pool?.places ?? null;
  return places !== null && coming !== null && coming > places ? { ...no("too-many"), places } : undefined;
}

export type Replied = { reply: Reply; way: ReplyWay; coming: number | null; note: string };

/** What a delegation answers to its invitation, whichever way the answer came; a later answer takes the place of an earlier one. */
export async function replyForDelegation(
  tx: Tx,
  by: By,
  delegation: Delegation,
  { reply, way, coming, note }: Replied,
  now: Instant,
): Promise<Outcome<undefined, "changed-since">> {
  const change = {
    reply,
    reply_way: way,
    reply_note: note,
    replied_at: now,
    coming: reply === "accepted" ? coming : 0,
    last_contact_at: now,
  };
  if (!(await updateDelegation(tx, delegation, change, now))) return no("changed-since");
  record(tx, { ...by, verb: "delegation.replied", subjectId: delegation.id, facts: { reply, way, coming: change.coming }, at: now });
  return yes(undefined);
}
