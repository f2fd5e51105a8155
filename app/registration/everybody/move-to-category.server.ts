import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { movePlaces } from "../members/move-places.server";
import { chosenCategory } from "../read-details.server";
import { isOver } from "../registration";
import { findRegistration } from "../registration-queries.server";
import { passPlacesOn } from "../waiting/pass-places-on.server";
import { updateCategory } from "./bulk-queries.server";

export type MoveRefusal = "no-such-registration" | "no-such-category" | "already-over" | "full";

/** The places go along: where the new category is full the person stays where they are. */
export async function moveToCategory(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  registrationId: string,
  categoryId: string,
  now: Instant,
): Promise<Outcome<undefined, MoveRefusal>> {
  const { event } = organiser;
  const registration = await findRegistration(tx, event, registrationId);
  const category = await chosenCategory(tx, event, categoryId);
  if (!registration) return no("no-such-registration");
  if (!category) return no("no-such-category");
  if (isOver(registration.state)) return no("already-over");
  if (category.id === registration.categoryId) return yes(undefined);
  if (!(await movePlaces(tx, event, { ...registration, categoryId: category.id })).ok) return no("full");
  await updateCategory(tx, registration, category.id, now);
  const about = { hostId: event.hostId, eventId: event.id, personId: registration.personId, actor: actorOf(organiser) };
  record(tx, { ...about, verb: "registration.changed", subjectId: registration.id, at: now });
  await passPlacesOn(tx, event, now);
  return yes(undefined);
}
