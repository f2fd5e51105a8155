import type { Tx } from "db/database.server";
import { yes } from "db/outcome";
import { changePools } from "~/places/change-pools.server";
import { existsPlaceOf } from "~/places/places-queries.server";
import type { Registration } from "../registration";
import { findPoolsOf } from "./pools-of-member.server";

/** Whoever has or holds places has them of what they belong to now: of this category, and as whatever member they are. */
export async function movePlaces(
  tx: Tx,
  event: { id: string },
  { id, categoryId, state }: Pick<Registration, "id" | "categoryId" | "state">,
) {
  if (!(await existsPlaceOf(tx, event, id))) return yes(undefined);
  return changePools(tx, event, id, await findPoolsOf(tx, event, id, categoryId), state === "confirmed" ? "confirmed" : "held");
}
