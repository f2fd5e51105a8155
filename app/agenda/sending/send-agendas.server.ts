import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Event } from "~/events/event";
import { beginSending } from "~/mail/begin-sending.server";
import { queueMessage } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import { findAgendaRecipients } from "./agenda-recipients.server";

export type SendRefusal = "not-published" | "nobody";

/** Everybody with a place gets their agenda, unless they have this very one; a second press finds it on its way and sends nothing. */
export async function sendAgendas(tx: Tx, organiser: Organiser<"send">, event: Event, now: Instant): Promise<Outcome<string, SendRefusal>> {
  const { version, recipients } = await findAgendaRecipients(tx, event);
  if (version === undefined) return no("not-published");
  const reached = recipients.filter(({ will }) => will === "reach");
  if (reached.length === 0) return no("nobody");
  const withoutAddress = recipients.filter(({ will }) => will === "no-address").length;
  const unchanged = recipients.length - reached.length - withoutAddress;

  const counts = { reached: reached.length, withoutAddress, unchanged };
  const { id, goesAt } = await beginSending(tx, event, { kind: "agenda", accountId: organiser.accountId, ...counts }, now);
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
    facts: { version, ...counts },
  });
  return yes(id);
}
