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
  const id = idInLink(link);
  const person = id && (await findPersonById(reads, id));
  if (!person) return undefined;
  const generation = purpose === "me" ? person.linkGeneration : person.feedGeneration;
  return isGenuine(secret, purpose, link, person.id, generation) ? ({ ...person, link } as LinkHolder) : undefined;
}
