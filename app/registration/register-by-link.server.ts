import { answerOnce } from "db/answer-once.server";
import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { type Event, registrationPhase } from "~/events/event";
import { queueMessage } from "~/mail/queue-message.server";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import { findAllContactAddresses, markProven, updatePerson } from "~/people/people-queries.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { announce } from "./announce.server";
import { findInvitation } from "./form-queries.server";
import { openRegistration } from "./open-registration.server";
import { chosenCategory, readDetails } from "./read-details.server";
import { mayRegister, type RegisterRefusal } from "./register.server";
import type { DetailsForm } from "./register-form";
import type { Registration } from "./registration";
import { findLiveRegistration } from "./registration-queries.server";

export type RegisterByLinkRefusal = RegisterRefusal | "already-registered";

/** Whoever was invited, or may register anyway: the personal link has proved the address, so nothing is held. */
export const registerByLink = (
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  { formKey, ...form }: DetailsForm,
  language: string,
  now: Instant,
): Promise<Outcome<string, RegisterByLinkRefusal>> =>
  answerOnce(tx, { formKey, purpose: "register-by-link", body: [event.id, holder.id, form] }, now, async () => {
    if (registrationPhase(event, now) !== "open") return no("not-open");
    const invitation = await findInvitation(tx, event, holder.id);
    if (!invitation && !mayRegister(event, "")) return no("not-invited");
    const category = await chosenCategory(tx, event, invitation?.categoryId ?? form.category);
    if (!category) return no("no-such-category");
    if (await findLiveRegistration(tx, event, holder.id)) return no("already-registered");

    const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } };
    const details = await readDetails(tx, by, form, now);
    if (!details.ok) return details;
    await updatePerson(tx, holder, details.value);
    await markProven(tx, holder, now);
    const addresses = (await findAllContactAddresses(tx, holder.id)).map(({ mailAddress }) => mailAddress);
    const opened = await openRegistration(
      tx,
      {
        ...{ event, person: holder, details: details.value, needs: form.needs, categoryId: category.id, language, formKey },
        state: category.approval === "nobody" ? "confirmed" : "awaiting-host",
        ...{ provenAt: now, heldUntil: null, source: invitation ? "invitation" : "form" },
        alsoFoundBy: [form.organisation, ...addresses],
      },
      by,
      now,
    );
    if (!opened.ok) return no("full");
    await tell(tx, opened.value, now);
    return yes("received");
  });

async function tell(tx: Tx, registration: Registration, now: Instant) {
  if (registration.state === "confirmed") return announce(tx, "registration-confirmed", registration, now);
  const { id, hostId, eventId, personId } = registration;
  const naming = { dedupe: `registration-received:${id}:proven`, about: `registration:${id}` };
  const content = { registrationId: id, mustProve: false };
  await queueMessage(tx, { kind: "registration-received", hostId, eventId, personId, ...naming, content, now });
}
