import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { nothing, together } from "db/together.server";
import type { Person } from "~/people/person";
import { searchKeyOf } from "~/people/sort-key";
import { handPlacesOver } from "~/places/hand-places-over.server";
import { type PoolKey, withReserve } from "~/places/pool";
import { type Full, takePlaces } from "~/places/take-places.server";
import type { Instant } from "~/time/instant";
import { insertNeeds } from "./form-queries.server";
import { poolsFor, type Registration, type RegistrationDetails } from "./registration";
import { insertRegistration, type NewRegistration } from "./registration-queries.server";
import { noteStep, type StepBy } from "./step-registration.server";
import { joinWaitingList } from "./waiting/join-waiting-list.server";
import type { NextState } from "./waiting/waiting";

type Opening = Pick<NewRegistration, "state" | "source" | "language" | "provenAt" | "heldUntil" | "formKey" | "categoryId"> & {
  event: { id: string; hostId: string };
  person: Pick<Person, "id">;
  details: RegistrationDetails;
  needs: string;
  /** What a place is taken of, where the caller has looked, or where it is more than the event and the category. */
  pools?: readonly PoolKey[];
  /** The registration whose places become this one's; none are taken then. */
  inPlaceOf?: string;
  /** Where there is no place: it comes to nothing, waits for one, or is kept without one until its address is proven. */
  ifFull?: "refuse" | "wait" | "keep";
  /** What a search finds besides the details: the organisation's name, addresses. */
  alsoFoundBy: string[];
};

/** A registration with its places: confirmed ones for good, all others held. */
export async function openRegistration(
  tx: Tx,
  { event, person, details, needs, alsoFoundBy, pools, inPlaceOf, ifFull = "refuse", ...rest }: Opening,
  by: StepBy,
  now: Instant,
): Promise<{ ok: true; value: Registration } | Full> {
  const searchKey = searchKeyOfRegistration(details, alsoFoundBy);
  const keys = { id: newId(), hostId: event.hostId, eventId: event.id, personId: person.id };
  const as = rest.state === "confirmed" ? "confirmed" : "held";
  const asked = pools ?? (givenByTeam(rest) ? withReserve : all)(poolsFor(event, rest.categoryId));
  const mayWait = ifFull === "wait";
  const note = () => noteStep(tx, { ...keys, state: rest.state }, by, now);
  const [registration, taken] = await together(
    insertRegistration(tx, { ...rest, ...details, ...keys, searchKey }, now),
    inPlaceOf ? handPlacesOver(tx, event, inPlaceOf, keys.id, as).then(() => yes(undefined)) : takePlaces(tx, event, keys.id, asked, as),
    insertNeeds(tx, keys, needs, now),
    mayWait ? nothing : note(),
  );
  if (!taken.ok && ifFull === "refuse") return taken;
  if (!taken.ok && mayWait) return yes(await joinWaitingList(tx, registration, rest.state as NextState, by, now));
  if (mayWait) await note();
  return yes(registration);
}

const givenByTeam = ({ source }: Pick<NewRegistration, "source">) => source === "team" || source === "import";
const all = (pools: readonly PoolKey[]) => pools;

export const searchKeyOfRegistration = (details: RegistrationDetails, alsoFoundBy: string[]) =>
  searchKeyOf(details.name, details.otherScriptName, details.rankOrTitle, details.position, ...alsoFoundBy);
