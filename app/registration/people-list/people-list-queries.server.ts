import type { Reads } from "db/database.server";
import { asCount } from "db/dialects/counts";
import type { Schema } from "db/schema";
import { type ExpressionBuilder, type SelectQueryBuilder, sql } from "kysely";
import { wordsOfSearch } from "~/people/sort-key";
import { overStates } from "../registration";
import { inWaitingOrder } from "../waiting/waiting";
import { findAllWaiting } from "../waiting/waiting-queries.server";
import { type PeopleFilter, type PeopleTab, type PersonRow, peopleOnPage } from "./people-list";

type EventKey = { id: string };

/** One page of a list and how many there are in all: three questions, however many rows. */
export async function findPeople(reads: Reads, event: EventKey, filter: PeopleFilter): Promise<{ rows: PersonRow[]; total: number }> {
  if (filter.tab === "waiting") return findWaitingPeople(reads, event, filter);
  const total = await countPeople(reads, event, filter);
  // Who stands on the page is read from the index alone; their rows are fetched only then.
  const onPage = ({ selectFrom }: ExpressionBuilder<Schema, "registration">) =>
    inOrder(narrowed(selectFrom("registration"), event, filter).select("registration.id"))
      .limit(peopleOnPage)
      .offset((filter.page - 1) * peopleOnPage);
  const rows = await inOrder(described(reads.selectFrom("registration").where("registration.id", "in", onPage))).execute();
  return { rows: await withAddresses(reads, rows), total };
}

/** Those on the waiting list in its order, then whoever has an address to prove: the order is reckoned, so all of them are looked at. */
async function findWaitingPeople(reads: Reads, event: EventKey, filter: PeopleFilter): Promise<{ rows: PersonRow[]; total: number }> {
  const ids = await inOrder(narrowed(reads.selectFrom("registration"), event, filter).select("registration.id")).execute();
  const order = inWaitingOrder(await findAllWaiting(reads, event));
  const placeOf = new Map(order.map(({ registrationId }, place) => [registrationId, place]));
  const inTurn = ids.map(({ id }) => id).sort((one, other) => (placeOf.get(one) ?? order.length) - (placeOf.get(other) ?? order.length));
  const onPage = inTurn.slice((filter.page - 1) * peopleOnPage, filter.page * peopleOnPage);
  if (onPage.length === 0) return { rows: [], total: ids.length };
  const found = await described(reads.selectFrom("registration").where("registration.id", "in", onPage)).execute();
  const rows = (await withAddresses(reads, found)).map((row) => ({ ...row, waiting: order[placeOf.get(row.id) ?? -1] ?? null }));
  return { rows: onPage.flatMap((id) => rows.find((row) => row.id === id) ?? []), total: ids.length };
}

export const countPeople = (reads: Reads, event: EventKey, filter: PeopleFilter): Promise<number> =>
  narrowed(reads.selectFrom("registration"), event, filter)
    .select((eb) => asCount(eb).as("total"))
    .executeTakeFirstOrThrow()
    .then(({ total }) => Number(total));

/** Everybody of a list in order, a few hundred at a time: however many they are, no more of them are held at once. */
export async function* eachOfPeople(reads: Reads, event: EventKey, filter: PeopleFilter, atOnce = 500): AsyncGenerator<PersonRow[]> {
  let after = sql<boolean>`true`;
  for (;;) {
    const query = inOrder(described(narrowed(reads.selectFrom("registration"), event, filter))).select("registration.sort_key");
    const rows = await query.where(after).limit(atOnce).execute();
    if (rows.length > 0) yield withAddresses(reads, rows);
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = sql<boolean>`(registration.sort_key, registration.id) > (${last.sort_key}, ${last.id})`;
  }
}

/** Those that people of this event belong to, in order: whoever works on one event alone learns nothing of who comes to others. */
export const findOrganisationsAt = (reads: Reads, event: EventKey): Promise<{ id: string; name: string }[]> =>
  reads
    .selectFrom("organisation")
    .select(["id", "name"])
    .where("id", "in", (eb) => eb.selectFrom("registration").select("organisation_id").where("event_id", "=", event.id))
    .orderBy("sort_key")
    .orderBy("id")
    .execute();

export async function countByTab(reads: Reads, event: EventKey): Promise<Record<PeopleTab, number>> {
  const count = (tab: PeopleTab) => (eb: ExpressionBuilder<Schema, "registration">) => asCount(eb).filterWhere(isInTab(tab)).as(tab);
  const row = await reads
    .selectFrom("registration")
    .select((eb) => [count("needs-you")(eb), count("delegation")(eb), count("confirmed")(eb), count("waiting")(eb), count("out")(eb)])
    .where("event_id", "=", event.id)
    .executeTakeFirstOrThrow();
  return {
    "needs-you": Number(row["needs-you"]),
    delegation: Number(row.delegation),
    confirmed: Number(row.confirmed),
    waiting: Number(row.waiting),
    out: Number(row.out),
  };
}

type Registrations<O> = SelectQueryBuilder<Schema, "registration", O>;

const described = (registrations: Registrations<object>) =>
  registrations
    .leftJoin("organisation", "organisation.id", "registration.organisation_id")
    .select([
      "registration.id",
      "registration.person_id",
      "registration.name",
      "registration.rank_or_title",
      "registration.position",
      "organisation.name as organisation",
      "registration.jurisdiction_code",
      "registration.category_id",
      "registration.state",
      "registration.held_until",
      "registration.changed_at",
    ]);

const inOrder = <Query extends { orderBy(column: "registration.sort_key" | "registration.id"): Query }>(query: Query): Query =>
  query.orderBy("registration.sort_key").orderBy("registration.id");

function narrowed(registrations: Registrations<object>, event: EventKey, filter: PeopleFilter) {
  const { tab, category, organisation, jurisdiction, withoutAddress } = filter;
  let query = registrations.where("registration.event_id", "=", event.id).where(isInTab(tab));
  for (const word of wordsOfSearch(filter.search))
    query = query.where(sql<boolean>`registration.search_key like ${holding(word)} escape '!'`);
  if (category) query = query.where("registration.category_id", "=", category);
  if (organisation) query = query.where("registration.organisation_id", "=", organisation);
  if (jurisdiction) query = query.where("registration.jurisdiction_code", "=", jurisdiction);
  if (withoutAddress) query = query.where(hasNoAddress);
  return query;
}

const hasNoAddress = ({ not, exists, selectFrom }: ExpressionBuilder<Schema, "registration">) =>
  not(
    exists(selectFrom("contact_address").select("contact_address.id").whereRef("contact_address.person_id", "=", "registration.person_id")),
  );

const holding = (word: string) => `%${word.replace(/[%_!]/g, (sign) => `!${sign}`)}%`;

const isInTab = (tab: PeopleTab) => (eb: ExpressionBuilder<Schema, "registration">) => {
  const state = (name: "awaiting-host" | "confirmed") => eb("registration.state", "=", name);
  if (tab === "confirmed") return state("confirmed");
  if (tab === "out") return eb("registration.state", "in", overStates);
  if (tab === "needs-you") return eb.and([state("awaiting-host"), eb("registration.held_until", "is", null)]);
  if (tab === "delegation") return eb("registration.state", "in", ["nominated", "awaiting-focal-point"]);
  return eb.or([
    eb("registration.state", "=", "waiting-list"),
    eb.and([state("awaiting-host"), eb("registration.held_until", "is not", null)]),
  ]);
};

type Listed = Awaited<ReturnType<ReturnType<typeof described>["execute"]>>;

/** The own address first, else the assistant's. */
async function withAddresses(reads: Reads, rows: Listed): Promise<PersonRow[]> {
  const addresses = new Map<string, string>();
  for (let start = 0; start < rows.length; start += 5_000) {
    const ids = rows.slice(start, start + 5_000).map(({ person_id }) => person_id);
    const found = await reads
      .selectFrom("contact_address")
      .select(["person_id", "mail_address"])
      .where("person_id", "in", ids)
      .where("kind", "in", ["own", "assistant"])
      .orderBy("kind")
      .execute();
    for (const row of found) addresses.set(row.person_id, row.mail_address);
  }
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    rankOrTitle: row.rank_or_title,
    position: row.position,
    organisation: row.organisation ?? "",
    jurisdictionCode: row.jurisdiction_code,
    categoryId: row.category_id,
    state: row.state,
    unproven: row.state === "awaiting-host" && row.held_until !== null,
    mailAddress: addresses.get(row.person_id) ?? null,
    since: row.changed_at,
    waiting: null,
  }));
}
