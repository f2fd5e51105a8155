import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { markOf } from "~/events/mark.server";
import { noteEventDeed } from "~/events/note-event-deed.server";
import type { Instant } from "~/time/instant";
import { findChecks, writeChecks } from "./checks-queries.server";
import { type Checks, clashRules } from "./clash";

/** `seen` is the mark of the decisions as the form showed them. */
export async function changeChecks(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  checks: Checks,
  seen: string,
  now: Instant,
): Promise<Outcome<Checks, "changed-meanwhile">> {
  const { event } = organiser;
  if (markOf(await findChecks(tx, event)) !== seen) return no("changed-meanwhile");
  await writeChecks(tx, event, checks);
  const blocking = clashRules.filter((rule) => checks.verdicts[rule] === "block").join(" ");
  noteEventDeed(tx, organiser, "checks.changed", event.id, now, { blocking });
  return yes(checks);
}
