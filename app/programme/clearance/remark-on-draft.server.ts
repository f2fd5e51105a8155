import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { findPrintedDraft } from "../find-printed-draft.server";
import { mostRemarks } from "./clearance";
import { countRemarks, insertRemark } from "./clearance-queries.server";
import { type ClearanceHolder, isOpenStill } from "./find-clearance-by-link.server";

/** `session-gone`: it was taken out of the draft meanwhile. */
export type RemarkRefusal = "ended" | "session-gone" | "too-many";

/** `about`: the id of a session, empty for the whole programme. The words stand on the remark and never in the history. */
export async function remarkOnDraft(
  tx: Tx,
  holder: ClearanceHolder,
  { about, name, remark }: { about: string; name: string; remark: string },
  now: Instant,
): Promise<Outcome<string, RemarkRefusal>> {
  const { clearance, event } = holder;
  if (!(await isOpenStill(tx, holder, now))) return no("ended");
  if ((await countRemarks(tx, clearance)) >= mostRemarks) return no("too-many");
  if (about && !(await findPrintedDraft(tx, event, now)).content.sessions.some((session) => session.id === about))
    return no("session-gone");

  const id = newId();
  await insertRemark(tx, event, { id, clearanceId: clearance.id, sessionId: about || null, name, remark, at: now });
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: { kind: "stranger" },
    verb: "clearance.remarked",
    subjectId: clearance.id,
    at: now,
  });
  return yes(id);
}
