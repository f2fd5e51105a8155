import type { Reads, Tx } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { nameOf } from "~/delegations/jurisdiction";
import { type Event, jurisdictionHeading, languageOf } from "~/events/event";
import { findAllCategories } from "~/events/plan-queries.server";
import { pick } from "~/events/words";
import type { Instant } from "~/time/instant";
import { findAnswerColumns } from "../answers/team/answer-columns.server";
import { stateNames } from "../registration";
import type { PeopleFilter } from "./people-list";
import { countPeople, eachOfPeople } from "./people-list-queries.server";

/** Reading so many at once is written down, and committed, before the first of them is handed out. */
export async function noteExport(tx: Tx, organiser: Organiser, event: Event, filter: PeopleFilter, now: Instant) {
  const facts = { people: await countPeople(tx, event, filter), tab: filter.tab };
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "people.exported", facts, at: now });
}

/** A list of people as a table, its headings first, some rows at a time. */
export async function* exportedPeople(
  reads: Reads,
  organiser: Organiser,
  event: Event,
  filter: PeopleFilter,
): AsyncGenerator<string[][], void> {
  const [categories, jurisdictions] = [await findAllCategories(reads, event), await findAllJurisdictions(reads, event)];
  const answers = await findAnswerColumns(reads, event, organiser.role);
  const names = new Map(categories.map(({ id, name }) => [id, pick(name, languageOf(event), event.languages)]));
  yield [
    [
      "Rank or title",
      "Name",
      "Position",
      "Organisation",
      jurisdictionHeading(event),
      "Category",
      "Mail address",
      "State",
      ...answers.headings,
    ],
  ];
  for await (const people of eachOfPeople(reads, event, filter)) {
    const answersOf = await answers.rowsOf(people.map(({ id }) => id));
    yield people.map((person) => [
      person.rankOrTitle,
      person.name,
      person.position,
      person.organisation,
      nameOf(jurisdictions, person.jurisdictionCode),
      names.get(person.categoryId) ?? "",
      person.mailAddress ?? "",
      person.unproven ? "Address not confirmed" : stateNames[person.state],
      ...answersOf(person.id),
    ]);
  }
}

/** In letters, of the columns above; an answer's column takes what a spreadsheet gives it. */
export const exportedWidths = [18, 32, 28, 32, 24, 20, 34, 20];
