import type { Tx } from "db/database.server";
import { queueMessage } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import type { Registration } from "./registration";

type Plain = "registration-confirmed" | "registration-withdrawn" | "offer-ended";
type Told = "registration-declined" | "registration-cancelled";

/** Tells the person what became of their registration, once per step of it. `told` is the host's own sentence to them. */
export async function announce(tx: Tx, kind: Plain, registration: Registration, now: Instant): Promise<void>;
export async function announce(tx: Tx, kind: Told, registration: Registration, now: Instant, told: string): Promise<void>;
export async function announce(tx: Tx, kind: Plain | Told, registration: Registration, now: Instant, told = ""): Promise<void> {
  const { id } = registration;
  const news = newsOf(kind, registration, now);
  if (kind === "registration-declined" || kind === "registration-cancelled")
    await queueMessage(tx, { ...news, kind, content: { registrationId: id, told } });
  else await queueMessage(tx, { ...news, kind, content: { registrationId: id } });
}

/** The same of a withdrawal; `colleague` has the place since. */
export const announceWithdrawn = (tx: Tx, registration: Registration, now: Instant, colleague?: Pick<Registration, "id">) =>
  queueMessage(tx, {
    ...newsOf("registration-withdrawn", registration, now),
    kind: "registration-withdrawn",
    content: { registrationId: registration.id, ...(colleague && { colleagueId: colleague.id }) },
  });

const newsOf = (kind: Plain | Told, { id, hostId, eventId, personId, revision }: Registration, now: Instant) => ({
  ...{ hostId, eventId, personId, now },
  ...{ dedupe: `${kind}:${id}:${revision}`, about: `registration:${id}` },
});
