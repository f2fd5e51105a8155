import type { Tx } from "db/database.server";
import { queueMessage } from "~/mail/queue-message.server";
import { findAllContactAddresses } from "~/people/people-queries.server";
import type { Instant } from "~/time/instant";
import { announce } from "../announce.server";
import type { Registration } from "../registration";

/** Who was named and can be written to is told of their place, or asked for their details. `insteadOf`: in whose place they come. */
export async function tellNominated(tx: Tx, registration: Registration, now: Instant, insteadOf?: Pick<Registration, "id">) {
  const { id, hostId, eventId, personId } = registration;
  if ((await findAllContactAddresses(tx, personId)).length === 0) return;
  if (registration.state === "confirmed") return announce(tx, "registration-confirmed", registration, now);
  if (registration.state !== "nominated") return;
  const about = { hostId, eventId, personId, about: `registration:${id}`, now };
  await queueMessage(tx, {
    ...about,
    kind: "nomination",
    dedupe: `nomination:${id}`,
    content: { registrationId: id, ...(insteadOf && { insteadOfId: insteadOf.id }) },
  });
}
