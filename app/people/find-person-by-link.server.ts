import type { Reads } from "db/database.server";
import { findPersonById } from "./people-queries.server";
import type { Person } from "./person";
import { idInLink, isGenuine } from "./personal-link.server";

declare const linked: unique symbol;

/** Whoever holds a person's own link. Only `findPersonByLink` makes one. */
export type LinkHolder = Person & { link: string; readonly [linked]: true };

/** Undefined for a link that is malformed, forged, renewed since, or whose person is gone: all look the same from outside. */
export async function findPersonByLink(
  reads: Reads,
  secret: string,
  purpose: "me" | "feed",
  link: string,
): Promise<LinkHolder | undefined> {
  // every link takes the same way, so that the time of the answer tells nothing either
  const id = idInLink(link) ?? nobody;
  const person = await findPersonById(reads, id);
  const generation = (purpose === "me" ? person?.linkGeneration : person?.feedGeneration) ?? 0;
  const genuine = isGenuine(secret, purpose, link, id, generation);
  return person && genuine ? ({ ...person, link } as LinkHolder) : undefined;
}

const nobody = "00000000-0000-0000-0000-000000000000";
