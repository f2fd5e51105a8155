import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Event, SelfService } from "~/events/event";
import type { MailAddress } from "~/mail/mail-address";
import { changeAddresses } from "~/people/change-addresses.server";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import { findAllContactAddresses, findPerson, updatePerson } from "~/people/people-queries.server";
import type { By } from "~/people/person";
import { changePools } from "~/places/change-pools.server";
import { existsPlaceOf } from "~/places/places-queries.server";
import type { Instant } from "~/time/instant";
import { changeNeeds } from "./form-queries.server";
import { afterOwnDetails } from "./members/after-own-details.server";
import { findPoolsOf } from "./members/pools-of-member.server";
import { searchKeyOfRegistration } from "./open-registration.server";
import { chosenCategory, readDetails } from "./read-details.server";
import type { ChangeRegistrationForm, MyDetailsForm } from "./register-form";
import { type FullRefusal, fullOf, ownPhase, type Registration } from "./registration";
import { findLiveRegistration, findRegistration, updateDetails } from "./registration-queries.server";
import { passPlacesOn } from "./waiting/pass-places-on.server";

type DetailsRefusal = "no-such-registration" | "changed-since" | "no-such-jurisdiction";
export type OwnChangeRefusal = DetailsRefusal | Exclude<SelfService, "open">;
export type ChangeRefusal = DetailsRefusal | "no-such-category" | FullRefusal;

/** The team corrects what is known of somebody at this event, their addresses and category included; places move with the category. */
export async function changeRegistration(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  registrationId: string,
  form: ChangeRegistrationForm,
  now: Instant,
): Promise<Outcome<undefined, ChangeRefusal>> {
  const { event } = organiser;
  const by: By = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  const registration = await findRegistration(tx, event, registrationId);
  const person = registration && (await findPerson(tx, event.hostId, registration.personId));
  if (!registration || !person) return no("no-such-registration");
  const category = await chosenCategory(tx, event, form.category);
  if (!category) return no("no-such-category");
  if (category.id !== registration.categoryId && (await existsPlaceOf(tx, event, registration.id))) {
    const as = registration.state === "confirmed" ? "confirmed" : "held";
    const moved = await changePools(tx, event, registration.id, await findPoolsOf(tx, event, registration.id, category.id), as);
    if (!moved.ok) return no(fullOf(moved.scope));
  }
  const known = await findAllContactAddresses(tx, person.id);
  for (const [kind, address] of [["own", form.mailAddress] as const, ["assistant", form.assistantAddress] as const]) {
    const before = known.filter((each) => each.kind === kind).map(({ mailAddress }) => mailAddress);
    const after: MailAddress[] = address ? [address] : [];
    if (before.join() !== after.join()) await changeAddresses(tx, by, person, kind, after, now);
  }
  const saved = await saveDetails(tx, by, registration, form, category.id, now);
  if (saved.ok && category.id !== registration.categoryId) await passPlacesOn(tx, event, now);
  return saved;
}

/** A person changes their own details; the address is changed by the secretariat. `anew`: the place has to be approved again. */
export async function changeMyRegistration(
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  form: MyDetailsForm,
  now: Instant,
): Promise<Outcome<{ anew: boolean }, OwnChangeRefusal>> {
  const registration = await findLiveRegistration(tx, event, holder.id);
  if (!registration) return no("no-such-registration");
  const phase = ownPhase(registration, event, now);
  if (phase !== "open") return no(phase);
  const by: By = { hostId: holder.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } };
  const saved = await saveDetails(tx, by, registration, form, registration.categoryId, now);
  return saved.ok ? yes({ anew: await afterOwnDetails(tx, event, by, registration, now) }) : saved;
}

async function saveDetails(
  tx: Tx,
  by: By,
  registration: Registration,
  form: MyDetailsForm,
  categoryId: string,
  now: Instant,
): Promise<Outcome<undefined, DetailsRefusal>> {
  const person = await findPerson(tx, by.hostId, registration.personId);
  if (!person) return no("no-such-registration");
  const read = await readDetails(tx, by, form, now);
  if (!read.ok) return read;
  const details = { ...read.value, listedAt: form.listed ? (registration.listedAt ?? now) : null };
  const addresses = (await findAllContactAddresses(tx, person.id)).map(({ mailAddress }) => mailAddress);
  const searchKey = searchKeyOfRegistration(details, [form.organisation, ...addresses]);
  const seen = { id: registration.id, revision: form.revision };
  if (!(await updateDetails(tx, seen, { ...details, categoryId, searchKey }, now))) return no("changed-since");
  await updatePerson(tx, person, details);
  await changeNeeds(tx, registration, form.needs, now);
  record(tx, { ...by, personId: person.id, verb: "registration.changed", subjectId: registration.id, at: now });
  return yes(undefined);
}
