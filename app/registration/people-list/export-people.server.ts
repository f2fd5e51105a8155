import type { Tx } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { nameOf } from "~/delegations/jurisdiction";
import { type Event, languageOf } from "~/events/event";
import { findAllCategories } from "~/events/plan-queries.server";
import { pick } from "~/events/words";
import type { Instant } from "~/time/instant";
import { toCsv } from "../csv";
import { stateNames } from "../registration";
import type { PeopleFilter } from "./people-list";
import { findAllPeople } from "./people-list-queries.server";

/** A list of people as CSV. Reading so many at once is written down before it is handed out. */
export async function exportPeople(tx: Tx, organiser: Organiser, event: Event, filter: PeopleFilter, now: Instant): Promise<string> {
  const [people, categories, jurisdictions] = [
    await findAllPeople(tx, event, filter),
    await findAllCategories(tx, event),
    await findAllJurisdictions(tx, event),
  ];
  const names = new Map(categories.map(({ id, name }) => [id, pick(name, languageOf(event), event.languages)]));
  const facts = { people: people.length, tab: filter.tab };
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "people.exported", facts, at: now });
  return toCsv([
    ["Rank or title", "Name", "Position", "Organisation", "Jurisdiction", "Category", "Mail address", "State"],
    ...people.map((person) => [
      person.rankOrTitle,
      person.name,
      person.position,
      person.organisation,
      nameOf(jurisdictions, person.jurisdictionCode),
      names.get(person.categoryId) ?? "",
      person.mailAddress ?? "",
      person.unproven ? "Address not confirmed" : stateNames[person.state],
    ]),
  ]);
}
