import type { Reads } from "db/database.server";
import { asInstant, type Instant, plusDays } from "~/time/instant";
import { addDays, type LocalDate } from "~/time/local-date";
import { findLastDay, findPersonById } from "./people-queries.server";
import type { Person } from "./person";
import { idInLink, isGenuine } from "./personal-link.server";

declare const linked: unique symbol;

/** Whoever holds a person's own link. Only `findPersonByLink` makes one. */
export type LinkHolder = Person & {
  link: string;
  /** From then on it opens nothing. */
  endsAt: Instant | undefined;
  readonly [linked]: true;
};

/** A link opens its pages until so long after the last event of its person. */
const daysAfterLastEvent = 90;

/** Undefined for a link that is malformed, forged, renewed since, ended, or whose person is gone: all look the same from outside. */
export async function findPersonByLink(
  reads: Reads,
  secret: string,
  purpose: "me" | "feed",
  link: string,
  now: Instant,
): Promise<LinkHolder | undefined> {
  // every link takes the same way, so that the time of the answer tells nothing either
  const id = idInLink(link) ?? nobody;
  const person = await findPersonById(reads, id);
  const generation = (purpose === "me" ? person?.linkGeneration : person?.feedGeneration) ?? 0;
  const genuine = isGenuine(secret, purpose, link, id, generation);
  const endsAt = endOfLink(await findLastDay(reads, { id }));
  return person && genuine && !(endsAt && now >= endsAt) ? ({ ...person, link, endsAt } as LinkHolder) : undefined;
}

/** Counted from the end of that day in UTC: no zone is worth an hour of a link that lived for months. */
function endOfLink(lastDay: LocalDate | undefined): Instant | undefined {
  const end = lastDay && asInstant(`${addDays(lastDay, 1)}T00:00:00.000Z`);
  return end && plusDays(end, daysAfterLastEvent);
}

const nobody = "00000000-0000-0000-0000-000000000000";
