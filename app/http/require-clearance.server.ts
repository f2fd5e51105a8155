import { type ClearanceHolder, findClearanceByLink } from "~/programme/clearance/find-clearance-by-link.server";
import { notFound } from "./answers.server";
import type { Entrance } from "./entrance.server";

/** Whoever holds a link to clear a draft. */
export async function requireClearance({ reads, house, params, now }: Entrance): Promise<{ holder: ClearanceHolder }> {
  const holder = await findClearanceByLink(reads, house.configuration.secret, params.link ?? "", now);
  if (!holder) throw notFound();
  return { holder };
}
