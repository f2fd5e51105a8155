import type { Tx } from "db/database.server";
import type { Person } from "~/people/person";
import { searchKeyOf } from "~/people/sort-key";
import { type Full, takePlaces } from "~/places/take-places.server";
import type { Instant } from "~/time/instant";
import { insertNeeds } from "./form-queries.server";
import { poolsFor, type Registration, type RegistrationDetails } from "./registration";
import { insertRegistration, type NewRegistration } from "./registration-queries.server";
import { noteStep, type StepBy } from "./step-registration.server";

type Opening = Pick<NewRegistration, "state" | "source" | "language" | "provenAt" | "heldUntil" | "formKey" | "categoryId"> & {
  event: { id: string; hostId: string };
  person: Person;
  details: RegistrationDetails;
  needs: string;
  /** What a search finds besides the details: the organisation's name, addresses. */
  alsoFoundBy: string[];
};

/** A registration with its places: confirmed ones for good, all others held. Where there are none it comes to nothing. */
export async function openRegistration(
  tx: Tx,
  { event, person, details, needs, alsoFoundBy, ...rest }: Opening,
  by: StepBy,
  now: Instant,
): Promise<{ ok: true; value: Registration } | Full> {
  const searchKey = searchKeyOfRegistration(details, alsoFoundBy);
  const base = { ...rest, ...details, hostId: event.hostId, eventId: event.id, personId: person.id, searchKey };
  const registration = await insertRegistration(tx, base, now);
  const taken = await takePlaces(
    tx,
    event,
    registration.id,
    poolsFor(event, rest.categoryId),
    rest.state === "confirmed" ? "confirmed" : "held",
  );
  if (!taken.ok) return taken;
  await insertNeeds(tx, registration, needs, now);
  await noteStep(tx, registration, by, now);
  return { ok: true, value: registration };
}

export const searchKeyOfRegistration = (details: RegistrationDetails, alsoFoundBy: string[]) =>
  searchKeyOf(details.name, details.otherScriptName, details.rankOrTitle, details.position, ...alsoFoundBy);
