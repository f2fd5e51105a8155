import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { findPrintedDraft } from "../find-printed-draft.server";
import { writeCleared } from "./clearance-queries.server";
import { type ClearanceHolder, isOpenStill } from "./find-clearance-by-link.server";

export type ClearRefusal = "ended" | "draft-changed-meanwhile";

/** Clears the very draft that was seen, by its mark, and no other. The name stands on the clearance and never in the history. */
export async function clearDraft(
  tx: Tx,
  holder: ClearanceHolder,
  { name, seen }: { name: string; seen: string },
  now: Instant,
): Promise<Outcome<string, ClearRefusal>> {
  const { clearance, event } = holder;
  if (!(await isOpenStill(tx, holder, now))) return no("ended");
  const { mark } = await findPrintedDraft(tx, event, now);
  if (mark !== seen) return no("draft-changed-meanwhile");

  await writeCleared(tx, clearance, { at: now, by: name, draft: mark });
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: { kind: "stranger" },
    verb: "clearance.given",
    subjectId: clearance.id,
    facts: { draft: mark },
    at: now,
  });
  return yes(clearance.id);
}
