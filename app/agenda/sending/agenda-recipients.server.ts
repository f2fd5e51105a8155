import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { findLastAgendas, type LastAgenda } from "~/mail/sendings-queries.server";
import { findAllIdsWithAddress } from "~/people/people-queries.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import type { Version } from "~/programme/version";
import { agendaMark } from "../agenda-mark.server";
import { findAllParticipations } from "../agenda-queries.server";
import { agendaFor, hasPlace, languageFor, type Participation, viewerOf } from "../participation";

/** One person with an agenda, and whether a letter would reach them with news. */
export type AgendaRecipient = { personId: string; name: string; mark: string; will: "reach" | "no-address" | "unchanged" };

export type AgendaRecipients = { version: number | undefined; recipients: AgendaRecipient[] };

/** Everybody with a place, by name; sent again, it reaches only those whose agenda differs from what they last got or is on its way. */
export async function findAgendaRecipients(reads: Reads, event: Event): Promise<AgendaRecipients> {
  const version = await findLatestVersion(reads, event);
  const withAddress = await findAllIdsWithAddress(reads, event.hostId);
  const last = await findLastAgendas(reads, event);
  const markOf = marksFor(event, version);
  const recipients = (await findAllParticipations(reads, event)).filter(hasPlace).map((participation): AgendaRecipient => {
    const { personId, name } = participation;
    const mark = markOf(participation);
    const will = isKnown(last.get(personId), mark) ? "unchanged" : withAddress.has(personId) ? "reach" : "no-address";
    return { personId, name, mark, will };
  });
  return { version: version?.number, recipients: recipients.sort((one, other) => (one.name < other.name ? -1 : 1)) };
}

const isKnown = (last: LastAgenda | undefined, mark: string) => last !== undefined && (last.onItsWay || last.mark === mark);

/** Whoever does not speak shares an agenda with everybody of their category and language: it is composed once. */
function marksFor(event: Event, version: Version | undefined) {
  const known = new Map<string, string>();
  const make = (participation: Participation) => agendaMark(agendaFor(event, version, participation));
  return (participation: Participation): string => {
    if (participation.speaker) return make(participation);
    const { personId: _, ...viewer } = viewerOf(participation) as Exclude<ReturnType<typeof viewerOf>, string>;
    const key = JSON.stringify([viewer, languageFor(event, participation)]);
    const mark = known.get(key) ?? make(participation);
    known.set(key, mark);
    return mark;
  };
}
