import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import type { ChosenList } from "./names-form";
import { findScheme, updateChosenScheme } from "./names-queries.server";

/** One of the host's lists for this event, or the first names. */
export async function chooseList(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  { list, seen }: ChosenList,
  now: Instant,
): Promise<Outcome<undefined, "no-such-list" | "changed-since">> {
  const { event } = organiser;
  if (list !== "" && !(await findScheme(tx, event, list))) return no("no-such-list");
  if (!(await updateChosenScheme(tx, event, { from: seen || null, to: list || null }))) return no("changed-since");
  const own = { subjectId: list || event.id, facts: { first: list === "" ? 1 : 0 } };
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "names.chosen", ...own, at: now });
  return yes(undefined);
}
