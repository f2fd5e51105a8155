import { randomBytes } from "node:crypto";
import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type HostMember } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { openPool } from "~/places/open-pool.server";
import type { Instant } from "~/time/instant";
import { datesFrom } from "~/time/local-date";
import { addressFrom, addressLength, isAddressShaped, isReserved } from "./address";
import type { Day, Room } from "./day";
import { firstWords } from "./event-words";
import { existsAddress, insertEvent } from "./events-queries.server";
import { defaultsOf, type NewEvent } from "./new-event";
import { insertCategory, insertDays, insertQuestion, insertRoom } from "./plan-queries.server";
import { fittingShortTitle } from "./short-title";

export type CreatedEvent = { id: string; hostId: string; address: string; days: Day[]; rooms: Room[]; categoryId: string };

/** A draft with its days, its places and one category: everything the next page needs. Whoever holds the address, it is only "not available". */
export async function createEvent(
  tx: Tx,
  member: HostMember<"edit-event">,
  input: NewEvent,
  now: Instant,
): Promise<Outcome<CreatedEvent, "address-not-available">> {
  const { places, rooms: newRooms = [], ...described } = input;
  const address = input.address ?? (await freeAddress(tx, input));
  if (!isAddressShaped(address) || isReserved(address) || (await existsAddress(tx, address))) return no("address-not-available");

  const event = { id: newId(), hostId: member.hostId, address };
  const registerKey = randomBytes(16).toString("base64url");
  const shortTitle = fittingShortTitle(input.shortTitle);
  await insertEvent(tx, { ...defaultsOf[input.kind], ...described, shortTitle, ...event, registerKey }, now);

  const days = datesFrom(input.startsOn, input.endsOn).map((date) => ({ id: newId(), date, heading: {} }));
  await insertDays(tx, event, days);
  const rooms = newRooms.map((room, index) => ({ ...room, id: newId(), position: index + 1 }));
  for (const room of rooms) await insertRoom(tx, event, room);

  await openPool(tx, event, { scope: "event", scopeId: event.id }, places);
  const categoryId = await openFirstCategory(tx, event, input, now);
  const needs = firstWords(input.languages, "needs");
  await insertQuestion(tx, event, { id: newId(), key: "needs", class: "sensitive", label: needs, position: 1 });

  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: actorOf(member),
    verb: "event.created",
    subjectId: event.id,
    facts: { kind: input.kind, days: days.length, places },
    at: now,
  });
  return yes({ ...event, days, rooms, categoryId });
}

/** From the short title, else from the kind; with the year, then a number, while somebody has it. */
async function freeAddress(tx: Tx, { shortTitle, title, languages, kind, startsOn }: NewEvent): Promise<string> {
  const language = languages[0] ?? "en";
  const base =
    [shortTitle[language], title[language], kind].map((text) => addressFrom(text ?? "")).find((text) => text.length >= 3) ?? kind;
  const dated = `${base.slice(0, addressLength.max - 8)}-${startsOn.slice(0, 4)}`;
  for (let number = 1; ; number++) {
    const address = number === 1 ? base : number === 2 ? dated : `${dated}-${number - 1}`;
    if (!isReserved(address) && !(await existsAddress(tx, address))) return address;
  }
}

async function openFirstCategory(tx: Tx, event: { id: string }, { kind, languages }: NewEvent, now: Instant): Promise<string> {
  const id = newId();
  const { asksJurisdiction } = defaultsOf[kind];
  const name = firstWords(languages, "participants");
  await insertCategory(tx, event, { id, name, approval: "nobody", position: 1, asksJurisdiction }, now);
  await openPool(tx, event, { scope: "category", scopeId: id }, null);
  return id;
}
