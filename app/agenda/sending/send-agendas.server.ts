import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Event } from "~/events/event";
import { queueMessage } from "~/mail/queue-message.server";
import { insertSending } from "~/mail/sendings-queries.server";
import { type Instant, plusSeconds } from "~/time/instant";
import { findAgendaRecipients } from "./agenda-recipients.server";

export type SendRefusal = "not-published" | "nobody";

/** How long a large sending waits, so that it can be called back. */
export const secondsToUndo = 60;

/** Everybody with a place gets their agenda, unless they have this very one; a second press finds it on its way and sends nothing. */
export async function sendAgendas(tx: Tx, organiser: Organiser<"send">, event: Event, now: Instant): Promise<Outcome<string, SendRefusal>> {
  const { version, recipients } = await findAgendaRecipients(tx, event);
  if (version === undefined) return no("not-published");
  const reached = recipients.filter(({ will }) => will === "reach");
  if (reached.length === 0) return no("nobody");
  const withoutAddress = recipients.filter(({ will }) => will === "no-address").length;
  const unchanged = recipients.length - reached.length - withoutAddress;

  const id = newId();
  const goesAt = plusSeconds(now, secondsToUndo);
  await insertSending(tx, {
    ...{ id, event_id: event.id, kind: "agenda", created_by: organiser.accountId, created_at: now, goes_at: goesAt, cancelled_at: null },
    ...{ reached: reached.length, without_address: withoutAddress, unchanged },
  });
  for (const { personId, mark } of reached)
    await queueMessage(tx, {
      kind: "agenda",
      ...{ hostId: event.hostId, eventId: event.id, personId, sendingId: id },
      dedupe: `agenda:${id}:${personId}`,
      content: {},
      contentMark: mark,
      notBefore: goesAt,
      now,
    });
  record(tx, {
    ...{ hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "agendas.sent", subjectId: id, at: now },
    facts: { version, reached: reached.length, withoutAddress, unchanged },
  });
  return yes(id);
}
