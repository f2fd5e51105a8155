import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import type { FocalPoint } from "./find-focal-point.server";
import type { FocalPointEntry } from "./focal-point";
import { type Contact, nameFocalPoint } from "./name-focal-point.server";
import { tellFocalPoint } from "./reply-by-link.server";

/** Somebody else answers for the delegation from now on, or as the backup beside them; they are written to with their own link. */
export async function handOver(
  tx: Tx,
  { person, event, delegation }: FocalPoint,
  { kind, ...contact }: Contact & { kind: FocalPointEntry["kind"] },
  now: Instant,
): Promise<void> {
  const by = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: person.id } } as const;
  const named = await nameFocalPoint(tx, by, delegation, kind, contact, now);
  record(tx, { ...by, verb: "focal-point.handed-over", subjectId: delegation.id, facts: { kind }, at: now });
  if (named.isNew) await tellFocalPoint(tx, event, delegation.id, named.person.id, now);
}
