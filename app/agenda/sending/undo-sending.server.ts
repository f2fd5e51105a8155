import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { cancelSending, findSending } from "~/mail/sendings-queries.server";
import type { Instant } from "~/time/instant";

export type UndoRefusal = "no-such-sending" | "already-undone" | "too-late";

/** Calls a sending back while it still waits; nothing of it leaves. */
export async function undoSending(tx: Tx, organiser: Organiser<"send">, id: string, now: Instant): Promise<Outcome<number, UndoRefusal>> {
  const { event } = organiser;
  const sending = await findSending(tx, event, id);
  if (!sending) return no("no-such-sending");
  if (sending.cancelledAt) return no("already-undone");
  if (now >= sending.goesAt) return no("too-late");
  const stayed = await cancelSending(tx, sending, now);
  record(tx, {
    ...{ hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "sending.undone", subjectId: id, at: now },
    facts: { messages: stayed },
  });
  return yes(stayed);
}
