import type { Tx } from "db/database.server";
import { findFocalPointsOf } from "~/delegations/invited/focal-points-queries.server";
import type { Event } from "~/events/event";
import { type NewMessage, queueMessage } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import { addDays } from "~/time/local-date";
import { dateAt, toInstant } from "~/time/time-zone";
import { asWallTime } from "~/time/wall-time";
import type { Registration } from "../registration";

/** Members wait for a yes: told once in the morning, however many they are by then, and not at all where nobody waits any more. */
export async function tellWhoWaits(tx: Tx, event: Event, delegationId: string, now: Instant): Promise<void> {
  const today = dateAt(now, event.timeZone);
  const morningOf = (day: typeof today) => toInstant(asWallTime(`${day}T08:00`)!, event.timeZone, 0);
  const day = morningOf(today) > now ? today : addDays(today, 1);
  await tell(tx, event, delegationId, {
    dedupe: `waits:${delegationId}:${day}`,
    notBefore: morningOf(day),
    content: { delegationId },
    now,
  });
}

/** A member sends a colleague, who has the place from now on; told at once, but not to whoever sent them. */
export async function tellColleagueSent(
  tx: Tx,
  event: Event,
  delegationId: string,
  { id, personId }: Pick<Registration, "id" | "personId">,
  colleague: Pick<Registration, "id">,
  now: Instant,
): Promise<void> {
  const content = { delegationId, sent: { colleagueId: colleague.id, insteadOfId: id } };
  await tell(tx, event, delegationId, { dedupe: `sent:${colleague.id}`, content, now }, personId);
}

type News = Pick<NewMessage<"delegation-news">, "dedupe" | "notBefore" | "content" | "now">;

async function tell(tx: Tx, event: Event, delegationId: string, { dedupe, ...news }: News, butTo?: string) {
  for (const { personId } of await findFocalPointsOf(tx, event, delegationId)) {
    if (personId === butTo) continue;
    const of = { hostId: event.hostId, eventId: event.id, personId, ...news };
    await queueMessage(tx, { ...of, kind: "delegation-news", dedupe: `delegation-news:${dedupe}:${personId}` });
  }
}
