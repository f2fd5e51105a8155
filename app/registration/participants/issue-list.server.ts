import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { findEvent } from "~/events/events-queries.server";
import { noteEventDeed } from "~/events/note-event-deed.server";
import { toCanonicalText } from "~/programme/canonical";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { composeList } from "./compose-list.server";
import { type IssuedList, type ListKind, withoutHead } from "./participant-list";
import { findListHeads, insertIssuedList } from "./participants-queries.server";

type Issued = Pick<IssuedList, "kind" | "number">;
export type IssueRefusal = "empty" | "final-issued" | "no-head";

/**
 * Freezes the list as it stands. A final one needs a head in every delegation; once there is one, only another final one may follow it.
 * `headless` names the delegations that have none.
 */
export async function issueList(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  { kind, correctionsUntil }: { kind: ListKind; correctionsUntil: LocalDate | null },
  now: Instant,
): Promise<Outcome<Issued, IssueRefusal> & { headless?: string[] }> {
  const event = await findEvent(tx, organiser.event.id);
  const content = event && (await composeList(tx, event));
  if (!content || content.parties.length === 0) return no("empty");
  const issued = await findListHeads(tx, event);
  if (kind === "provisional" && issued.some((list) => list.kind === "final")) return no("final-issued");
  const headless = withoutHead(content);
  if (kind === "final" && headless.length > 0) return { ...no("no-head"), headless: headless.map(({ name }) => name) };

  const number = Math.max(0, ...issued.filter((list) => list.kind === kind).map((list) => list.number)) + 1;
  const list = { kind, number, content: toCanonicalText(content), correctionsUntil, issuedBy: organiser.accountId };
  const id = await insertIssuedList(tx, event, list, now);
  noteEventDeed(tx, organiser, "participants.issued", id, now, { kind, number });
  return yes({ kind, number });
}
