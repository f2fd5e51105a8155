import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { closePool, openPool } from "~/places/open-pool.server";
import { placesOf } from "~/places/places-queries.server";
import { type BelowTaken, setPlaces } from "~/places/set-places.server";
import type { Instant } from "~/time/instant";
import type { Category } from "./category";
import type { Uses } from "./entries";
import { countInvitationsTo, countRegistrationsIn, deleteEntry, findCategoryUses } from "./entries-queries.server";
import { markOf } from "./mark.server";
import { noteEventDeed } from "./note-event-deed.server";
import { findAllCategories, insertCategory, updateCategory } from "./plan-queries.server";

type By = Organiser<"edit-event">;
type Described = Omit<Category, "id" | "position"> & { places: number | null };

const keyOf = (id: string) => ({ scope: "category" as const, scopeId: id });

/** What a form shows of a category, for its mark. */
export const shownOf = ({ name, approval, asksJurisdiction }: Omit<Category, "id" | "position">, places: number | null) => [
  name,
  approval,
  asksJurisdiction,
  places,
];

export async function addCategory(
  tx: Tx,
  organiser: By,
  { places, ...described }: Described,
  now: Instant,
): Promise<Outcome<Category, never>> {
  const all = await findAllCategories(tx, organiser.event);
  const category = { ...described, id: newId(), position: (all.at(-1)?.position ?? 0) + 1 };
  await insertCategory(tx, organiser.event, category, now);
  await openPool(tx, organiser.event, keyOf(category.id), places);
  noteEventDeed(tx, organiser, "category.added", category.id, now, { places, approval: category.approval });
  return yes(category);
}

export async function changeCategory(
  tx: Tx,
  organiser: By,
  { id, places, ...described }: Described & { id: string },
  seen: string,
  now: Instant,
): Promise<Outcome<undefined, "gone" | "changed-meanwhile"> | BelowTaken> {
  const { event } = organiser;
  const saved = (await findAllCategories(tx, event)).find((category) => category.id === id);
  if (!saved) return no("gone");
  const pool = await placesOf(tx, event, keyOf(id));
  if (markOf(shownOf(saved, pool?.places ?? null)) !== seen) return no("changed-meanwhile");
  const limited = await setPlaces(tx, event, keyOf(id), places);
  if (!limited.ok) return limited;
  await updateCategory(tx, event, { ...described, id }, now);
  noteEventDeed(tx, organiser, "category.changed", id, now, { places, approval: described.approval });
  return yes(undefined);
}

export type CategoryInUse = { ok: false; why: "in-use"; registrations: number; invitations: number; sessions: Uses };

/** Never the last one, and never while anybody was ever in it, is invited to it, or a session is open to it. */
export async function removeCategory(
  tx: Tx,
  organiser: By,
  id: string,
  now: Instant,
): Promise<Outcome<undefined, "last" | "places-taken"> | CategoryInUse> {
  const { event } = organiser;
  if ((await findAllCategories(tx, event)).length < 2) return no("last");
  const [registrations, invitations] = [await countRegistrationsIn(tx, event, id), await countInvitationsTo(tx, event, id)];
  const sessions = await findCategoryUses(tx, event, id);
  if (registrations + invitations + sessions.number > 0) return { ok: false, why: "in-use", registrations, invitations, sessions };
  const closed = await closePool(tx, event, keyOf(id));
  if (!closed.ok) return closed;
  await deleteEntry(tx, "category", event, id);
  noteEventDeed(tx, organiser, "category.removed", id, now);
  return yes(undefined);
}
