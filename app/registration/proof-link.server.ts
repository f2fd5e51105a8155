import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { findAllContactAddresses, findAllPersonsByAddress, findPersonById } from "~/people/people-queries.server";
import type { Person } from "~/people/person";
import { idInLink, isGenuine, makeLink } from "~/people/personal-link.server";
import { isUnproven, type Registration } from "./registration";
import { findLiveRegistration, findRegistrationById } from "./registration-queries.server";

declare const proven: unique symbol;

/** Somebody who reads the mailbox a request was made with. Only `findProof` makes one. */
export type Proof = {
  registration: Registration;
  event: Event;
  person: Person;
  /** Registrations of others at this event who share the mailbox: is the request theirs, or somebody else's? */
  others: Registration[];
  readonly [proven]: true;
};

/** Dies with the personal link when that is renewed: it leads to the same page. */
export const makeProofLink = (secret: string, registration: { id: string }, { linkGeneration }: Pick<Person, "linkGeneration">) =>
  makeLink(secret, "prove", registration.id, linkGeneration);

/** Undefined for a link that is malformed, forged or renewed since, or whose person is gone. */
export async function findProof(reads: Reads, secret: string, link: string): Promise<Proof | undefined> {
  const id = idInLink(link);
  if (!id) return undefined;
  const registration = await findRegistrationById(reads, id);
  const event = registration && (await findEvent(reads, registration.eventId));
  const person = registration && (await findPersonById(reads, registration.personId));
  if (!registration || !event || !person) return undefined;
  if (!isGenuine(secret, "prove", link, id, person.linkGeneration)) return undefined;
  return { registration, event, person, others: await findOthers(reads, registration) } as unknown as Proof;
}

async function findOthers(reads: Reads, registration: Registration): Promise<Registration[]> {
  const own = (await findAllContactAddresses(reads, registration.personId)).filter(({ kind }) => kind === "own");
  const found: Registration[] = [];
  for (const { mailAddress } of own)
    for (const person of await findAllPersonsByAddress(reads, registration.hostId, mailAddress)) {
      const live =
        person.id === registration.personId ? undefined : await findLiveRegistration(reads, { id: registration.eventId }, person.id);
      if (live && !isUnproven(live)) found.push(live);
    }
  return found;
}
