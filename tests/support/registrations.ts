import { newId } from "db/identity.server";
import type { EventTable } from "db/tables/events";
import { loadJurisdictions } from "~/delegations/load-jurisdictions.server";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import { findPersonByLink, type LinkHolder } from "~/people/find-person-by-link.server";
import { findPersonById } from "~/people/people-queries.server";
import { makeLink } from "~/people/personal-link.server";
import { findAllPools } from "~/places/places-queries.server";
import { setPlaces } from "~/places/set-places.server";
import { addRegistration, type NewEntry } from "~/registration/add-registration.server";
import { findProof, makeProofLink, type Proof } from "~/registration/proof-link.server";
import { register } from "~/registration/register.server";
import { type RegisterForm, registerForm } from "~/registration/register-form";
import type { Registration } from "~/registration/registration";
import type { Instant } from "~/time/instant";
import { aHost, anEvent, organiserOf } from "./cast";
import { noon, openTestHouse } from "./house";

export type Stage = { house: House; event: Event };

/** A symposium whose registration is open, in a house of its own; `places` null: as many as come. `approval`: who confirms. */
export async function openSymposium(
  options: { places?: number | null; approval?: "nobody" | "host"; columns?: Partial<EventTable> } = {},
): Promise<Stage> {
  const house = await openTestHouse();
  await house.write(loadJurisdictions);
  const { id } = await anEvent(house, await aHost(house), options.columns);
  await house.write(async (tx) => {
    await setPlaces(tx, { id }, { scope: "event", scopeId: id }, options.places ?? null);
    if (options.approval) await tx.updateTable("category").set({ approval: options.approval }).where("event_id", "=", id).execute();
  });
  return { house, event: (await findEvent(house.reads, id))! };
}

/** The public form as Chan Tai-man fills it, each time on a page of its own. */
export const filledForm = (overrides: Partial<Record<keyof RegisterForm, unknown>> = {}): RegisterForm =>
  registerForm().parse({ formKey: newId(), name: "Chan Tai-man", mailAddress: "chan@police.example", ...overrides });

export const send = ({ house, event }: Stage, form: RegisterForm, now: Instant = noon): ReturnType<typeof register> =>
  house.write((tx) => register(tx, event, form, "en", now));

export const registrationsAt = ({ house, event }: Stage) =>
  house.reads
    .selectFrom("registration")
    .select(["id", "name", "state", "person_id", "held_until"])
    .where("event_id", "=", event.id)
    .orderBy("id")
    .execute();

export async function proofOf({ house }: Stage, registration: { id: string }): Promise<Proof> {
  const { secret } = house.configuration;
  return (await findProof(house.reads, secret, makeProofLink(secret, registration, { linkGeneration: 1 })))!;
}

export async function holderOf({ house }: Stage, personId: string): Promise<LinkHolder> {
  const { secret } = house.configuration;
  const person = (await findPersonById(house.reads, personId))!;
  return (await findPersonByLink(house.reads, secret, "me", makeLink(secret, "me", personId, person.linkGeneration), noon))!;
}

/** What is taken of the event's places: `{ held, confirmed }`. */
export async function taken({ house, event }: Stage) {
  const pool = (await findAllPools(house.reads, event)).find(({ scope }) => scope === "event")!;
  return { held: pool.held, confirmed: pool.confirmed };
}

export const messagesOf = ({ house }: Stage) =>
  house.reads
    .selectFrom("message")
    .select(["kind", "person_id"])
    .orderBy("id")
    .execute()
    .then((rows) => rows.map(({ kind }) => kind));

export const entry = (overrides: Partial<NewEntry> = {}): NewEntry => {
  const { formKey: _, key: __, ...form } = filledForm();
  return { ...form, assistantAddress: null, anotherOfThisName: false, tell: false, skipsApproval: false, ...overrides };
};

/** One the team added as confirmed. */
export async function aConfirmed(stage: Stage, overrides: Partial<NewEntry> = {}): Promise<Registration> {
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const added = await stage.house.write((tx) => addRegistration(tx, organiser, entry(overrides), { source: "team", language: "en" }, noon));
  if (!added.ok) throw new Error(added.why);
  return added.value;
}
