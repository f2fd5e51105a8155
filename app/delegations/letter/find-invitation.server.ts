import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { findCrest } from "~/events/find-crest.server";
import type { PaperLetter } from "~/paper/paper-letter";
import { findPersonById } from "~/people/people-queries.server";
import type { Person } from "~/people/person";
import { placesOf } from "~/places/places-queries.server";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";
import { deadlinesOf, type NamedDelegation } from "../invited/delegation";
import { findFocalPointsOf } from "../invited/focal-points-queries.server";
import { findDelegationRules } from "../invited/rules-queries.server";
import { invitationLetter } from "./invitation-letter";
import { findLetterSettings } from "./letter-queries.server";

type Desk = { dataFolder: string; now: Instant };

/** `to`: whose hands it goes into, with the page they reply on; without it, it is the team's to look at. */
export type Reader = { person: Pick<Person, "name" | "position" | "salutation">; replyUrl: string | undefined };

/** The letter of one delegation, as it is written now; its number and date are those it was first sent under. */
export async function findInvitation(
  reads: Reads,
  event: Event,
  delegation: NamedDelegation,
  desk: Desk,
  reader?: Reader,
): Promise<PaperLetter> {
  const [{ rules, settings, crest }, pool] = await Promise.all([
    findParts(reads, event, desk),
    placesOf(reads, event, { scope: "delegation", scopeId: delegation.id }),
  ]);
  return invitationLetter(event, settings, {
    delegation: delegation.name,
    places: pool?.places ?? null,
    replyBy: deadlinesOf(rules, delegation).replyBy,
    number: delegation.invitationNumber,
    date: dateAt((delegation.invitedAt ?? desk.now) as Instant, event.timeZone),
    to: reader?.person ?? (await findFirstFocalPoint(reads, event, delegation.id)),
    replyUrl: reader?.replyUrl,
    crest,
  });
}

/** What the letter would look like, before any delegation is on the board. */
export async function findSampleInvitation(reads: Reads, event: Event, name: string, desk: Desk): Promise<PaperLetter> {
  const { rules, settings, crest } = await findParts(reads, event, desk);
  const date = dateAt(desk.now, event.timeZone);
  return invitationLetter(event, settings, {
    ...{ delegation: name, places: 3, replyBy: rules.replyBy, number: null, date, to: undefined, crest },
  });
}

async function findParts(reads: Reads, event: Event, { dataFolder }: Desk) {
  const [rules, settings, crest] = await Promise.all([
    findDelegationRules(reads, event),
    findLetterSettings(reads, event),
    findCrest(reads, dataFolder, event),
  ]);
  return { rules, settings, crest };
}

async function findFirstFocalPoint(reads: Reads, event: Event, delegationId: string) {
  const [first] = await findFocalPointsOf(reads, event, delegationId);
  return first && (await findPersonById(reads, first.personId));
}
