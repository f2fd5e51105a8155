import type { Reads } from "db/database.server";
import type { NamedDelegation } from "~/delegations/invited/delegation";
import { findAllDelegations } from "~/delegations/invited/delegations-queries.server";
import { nameDelegations } from "~/delegations/invited/name-delegations.server";
import { inProtocolOrder } from "~/delegations/invited/protocol-order";
import { findProtocolOrder } from "~/delegations/invited/rules-queries.server";
import { type Event, languageOf } from "~/events/event";
import { findAllCategories } from "~/events/plan-queries.server";
import { pick } from "~/events/words";
import type { Limits } from "./edition";
import { type ListContent, type Participant, type Party, showingOf } from "./participant-list";
import { type ConfirmedRow, findConfirmed, findWishes } from "./participants-queries.server";

/** The list as it stands now: delegations in protocol order, each with its head first; then those without one, by organisation. */
export async function composeList(reads: Reads, event: Event): Promise<ListContent> {
  const [rows, [delegations, callings], order, categories, limits] = await Promise.all([
    findConfirmed(reads, event),
    findNamed(reads, event),
    findProtocolOrder(reads, event),
    findAllCategories(reads, event),
    findShowings(reads, event),
  ]);
  const categoryNames = new Map(categories.map(({ id, name }) => [id, pick(name, languageOf(event), event.languages)]));
  const asParticipant = (row: ConfirmedRow): Participant => ({
    registrationId: row.id,
    name: row.name,
    otherScriptName: row.otherScriptName,
    rankOrTitle: row.rankOrTitle,
    position: row.position,
    organisation: row.organisation,
    category: categories.length > 1 ? (categoryNames.get(row.categoryId) ?? "") : "",
    role: row.role,
    showing: limits.get(row.id)!,
  });
  const members = byKey(rows, ({ delegationId }) => delegationId);
  const parties = inProtocolOrder(delegations, order).flatMap(({ id, flag }): Party[] => {
    const { name, under, called } = callings.get(id)!;
    const people = (members.get(id) ?? []).map(asParticipant);
    const headFirst = [...people.filter(({ role }) => role === "head"), ...people.filter(({ role }) => role !== "head")];
    const more = { ...(called && { called }), ...(flag && { flag }) };
    return people.length === 0 ? [] : [{ id, kind: "delegation", name, under, people: headFirst, ...more }];
  });
  const alone = byKey(
    rows.filter(({ delegationId }) => delegationId === null),
    ({ organisationId }) => organisationId ?? "",
  );
  const others = [...alone].map(
    ([id, people]): Party => ({ id, kind: "organisation", name: people[0]!.organisation, under: "", people: people.map(asParticipant) }),
  );
  const { peopleWord, sendersWord, isOfficial } = event;
  return { peopleWord, sendersWord, official: isOfficial, parties: [...parties, ...others] };
}

type Calling = Pick<Party, "name" | "under" | "called">;

/** All delegations, and what each and the one it sits under are called in every language of the event. */
async function findNamed(reads: Reads, event: Event): Promise<[NamedDelegation[], Map<string, Calling>]> {
  const all = await findAllDelegations(reads, event);
  const delegations = await nameDelegations(reads, event, all);
  const callings = callingsOf(delegations);
  for (const language of event.languages.slice(1))
    for (const [id, said] of callingsOf(await nameDelegations(reads, event, all, language))) {
      const first = callings.get(id)!;
      if (said.name !== first.name || said.under !== first.under)
        callings.set(id, { ...first, called: { ...first.called, [language]: said } });
    }
  return [delegations, callings];
}

function callingsOf(delegations: readonly NamedDelegation[]): Map<string, Calling> {
  const names = new Map(delegations.map(({ id, name }) => [id, name]));
  return new Map(delegations.map(({ id, name, parentId }) => [id, { name, under: names.get(parentId ?? "") ?? "" }]));
}

/** How each may be shown now; somebody whose place is gone keeps what they chose, for lists in which they stood. */
export const findLimits = (reads: Reads, event: Event): Promise<Limits> => findShowings(reads, event);

const findShowings = (reads: Reads, event: Event) =>
  findWishes(reads, event).then((wishes) => new Map(wishes.map((wish) => [wish.id, showingOf(wish, event, wish.chosen)])));

function byKey<Key>(rows: readonly ConfirmedRow[], keyOf: (row: ConfirmedRow) => Key): Map<Key, ConfirmedRow[]> {
  const found = new Map<Key, ConfirmedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const others = found.get(key);
    if (others) others.push(row);
    else found.set(key, [row]);
  }
  return found;
}
