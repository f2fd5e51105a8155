import type { Reads } from "db/database.server";
import { type Event, endOf, startOf } from "~/events/event";
import { findEventsByIds } from "~/events/events-queries.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { type Instant, latest } from "~/time/instant";
import type { Agenda } from "./agenda";
import { findEventIdsOf, findParticipation } from "./agenda-queries.server";
import { agendaFor, hasPlace, type Participation } from "./participation";

/** `changedAt`: the last moment anything about it may have changed. Without a place there is no agenda. */
export type FoundAgenda = { event: Event; participation: Participation | undefined; agenda: Agenda | undefined; changedAt: Instant };

/** What a person has to do with one event. */
export async function findAgenda(reads: Reads, person: { id: string }, event: Event): Promise<FoundAgenda> {
  const participation = await findParticipation(reads, event, person.id);
  const version = await findLatestVersion(reads, event);
  const agenda = participation && hasPlace(participation) ? agendaFor(event, version, participation) : undefined;
  return { event, participation, agenda, changedAt: latest(event.changedAt, version?.publishedAt, participation?.changedAt) };
}

/** The same for every event they have to do with, in order of time: who gave a place back is told of it by `changedAt` too. */
export async function findAllAgendas(reads: Reads, person: { id: string }): Promise<FoundAgenda[]> {
  const events = await findEventsOf(reads, person);
  return Promise.all(events.map((event) => findAgenda(reads, person, event)));
}

/** Every event a person has to do with, in order of time. */
export async function findEventsOf(reads: Reads, person: { id: string }): Promise<Event[]> {
  const events = await findEventsByIds(reads, await findEventIdsOf(reads, person.id));
  return events.sort((one, other) => (startOf(one) < startOf(other) ? -1 : startOf(one) > startOf(other) ? 1 : one.id < other.id ? -1 : 1));
}

/** The one to show when none was asked for: running or next, else the last that was. */
export const mostTimely = (events: readonly Event[], now: Instant): Event | undefined =>
  events.find((event) => endOf(event) > now) ?? events.at(-1);
