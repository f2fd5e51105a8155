import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { Organiser } from "~/accounts/organiser.server";
import { findEvent } from "~/events/events-queries.server";
import { addPerson } from "~/people/add-person.server";
import { findPersonByLink } from "~/people/find-person-by-link.server";
import { makeLink } from "~/people/personal-link.server";
import { addRegistration, addressesOf } from "~/registration/add-registration.server";
import { nothingSent } from "~/registration/answers/form/judge-answers";
import { registerByLink } from "~/registration/register-by-link.server";
import { addRegistrationForm } from "~/registration/register-form";
import type { Registration } from "~/registration/registration";
import type { Instant } from "~/time/instant";
import type { SamplePerson } from "./sample-people";

/** As the team would: confirmed at once. `tell` queues the letter that says so. */
export async function confirmSample(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  sample: SamplePerson,
  category: string,
  { tell = false }: { tell?: boolean },
  now: Instant,
): Promise<Registration> {
  const entry = { ...formOf(sample, category), tell };
  const added = await addRegistration(tx, organiser, entry, { source: "import", language: "en" }, now);
  if (!added.ok) throw new Error(`${sample.name}: ${added.why}`);
  return added.value;
}

/** As the person would, behind a link of their own: where the host decides, they wait for it. */
export async function askAsSample(
  tx: Tx,
  secret: string,
  { event: { id, hostId } }: Organiser<"edit-people">,
  sample: SamplePerson,
  category: string,
  now: Instant,
): Promise<void> {
  const form = formOf(sample, category);
  const details = { ...form, organisationId: null, addresses: addressesOf(form) };
  const person = await addPerson(tx, { hostId, actor: { kind: "plenary" } }, details, now);
  const holder = await findPersonByLink(tx, secret, "me", makeLink(secret, "me", person.id, person.linkGeneration), now);
  const event = await findEvent(tx, id);
  if (!holder || !event) throw new Error("A person and an event that were just made are there");
  const asked = await registerByLink(tx, holder, event, { ...form, answers: nothingSent }, "en", now);
  if (!asked.ok) throw new Error(`${sample.name}: ${asked.why}`);
}

const formOf = ({ number, ...sample }: SamplePerson, category: string) =>
  addRegistrationForm.parse({ ...sample, formKey: newId(), category, salutation: "", assistantAddress: "" });
