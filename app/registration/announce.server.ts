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
  const { id, hostId, eventId, personId, revision } = registration;
  const news = { hostId, eventId, personId, dedupe: `${kind}:${id}:${revision}`, about: `registration:${id}`, now };
  if (kind === "registration-declined" || kind === "registration-cancelled")
    await queueMessage(tx, { ...news, kind, content: { registrationId: id, told } });
  else await queueMessage(tx, { ...news, kind, content: { registrationId: id } });
}

/** Tells whoever cannot come that their place is a colleague's. */
export async function announcePassedOn(
  tx: Tx,
  { id, hostId, eventId, personId, revision }: Registration,
  colleague: Registration,
  now: Instant,
) {
  const content = { registrationId: id, colleagueId: colleague.id };
  const kind = "registration-withdrawn";
  await queueMessage(tx, {
    ...{ hostId, eventId, personId, kind, content, now },
    ...{ dedupe: `${kind}:${id}:${revision}`, about: `registration:${id}` },
  });
}
