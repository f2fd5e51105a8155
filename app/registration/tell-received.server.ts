import type { Tx } from "db/database.server";
import { queueMessage } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import { announce } from "./announce.server";
import type { Registration } from "./registration";

/** Tells a person whose address is proven that they are confirmed, or that it is the host's turn; `freed`, where they had waited for a place. */
export async function tellReceived(tx: Tx, registration: Registration, now: Instant, freed?: "freed") {
  if (registration.state === "confirmed") return announce(tx, "registration-confirmed", registration, now);
  const { id, hostId, eventId, personId } = registration;
  const naming = { dedupe: `registration-received:${id}:${freed ?? "proven"}`, about: `registration:${id}` };
  const content = { registrationId: id, mustProve: false, freed: freed === "freed" };
  await queueMessage(tx, { kind: "registration-received", hostId, eventId, personId, ...naming, content, now });
}
