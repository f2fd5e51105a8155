import type { Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { type Event, registrationPhase } from "~/events/event";
import { queueMessage } from "~/mail/queue-message.server";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import { findAllContactAddresses, markProven, updatePerson } from "~/people/people-queries.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { announce } from "./announce.server";
import { findInvitation, findKeptAnswer, keepAnswer } from "./form-queries.server";
import { openRegistration } from "./open-registration.server";
import { chosenCategory, readDetails } from "./read-details.server";
import { mayRegister, type RegisterRefusal } from "./register.server";
import type { DetailsForm } from "./register-form";
import { findLiveRegistration } from "./registration-queries.server";

export type RegisterByLinkRefusal = RegisterRefusal | "already-registered";

/** Whoever was invited, or may register anyway: the personal link has proved the address, so nothing is held. */
export async function registerByLink(
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  { formKey, ...form }: DetailsForm,
  language: string,
  now: Instant,
): Promise<Outcome<undefined, RegisterByLinkRefusal>> {
  const bodyHash = hashOf(JSON.stringify([event.id, holder.id, form]));
  const kept = await findKeptAnswer(tx, formKey);
  if (kept) return kept.bodyHash === bodyHash ? yes(undefined) : no("form-used");
  if (registrationPhase(event, now) !== "open") return no("not-open");
  const invitation = await findInvitation(tx, event, holder.id);
  if (!invitation && !mayRegister(event, "")) return no("not-invited");
  const category = await chosenCategory(tx, event, invitation?.categoryId ?? form.category);
  if (!category) return no("no-such-category");
  if (await findLiveRegistration(tx, event, holder.id)) return no("already-registered");

  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } };
  const details = await readDetails(tx, by, form, now);
  if (!details.ok) return details;
  await keepAnswer(tx, formKey, "register-by-link", { bodyHash, answer: "received" }, now);
  await updatePerson(tx, holder, details.value);
  await markProven(tx, holder, now);
  const addresses = await findAllContactAddresses(tx, holder.id);
  const state = category.approval === "nobody" ? "confirmed" : "awaiting-host";
  const opened = await openRegistration(
    tx,
    {
      ...{ event, person: holder, details: details.value, needs: form.needs, categoryId: category.id, language, formKey },
      ...{ state, provenAt: now, heldUntil: null, source: invitation ? "invitation" : "form" },
      alsoFoundBy: [form.organisation, ...addresses.map(({ mailAddress }) => mailAddress)],
    },
    by,
    now,
  );
  if (!opened.ok) return no("full");
  const { id } = opened.value;
  const about = { hostId: event.hostId, eventId: event.id, personId: holder.id, now };
  if (state === "confirmed") await announce(tx, "registration-confirmed", opened.value, now);
  else
    await queueMessage(tx, {
      ...about,
      kind: "registration-received",
      dedupe: `registration-received:${id}:proven`,
      content: { registrationId: id, mustProve: false },
    });
  return yes(undefined);
}
