import type { Reads } from "db/database.server";
import { findAllDelegations } from "~/delegations/invited/delegations-queries.server";
import { type Event, languageOf } from "~/events/event";
import { plainDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";
import { composeList, findLimits } from "./compose-list.server";
import { standingIn } from "./find-shown-list.server";
import { type Edition, keyOfList, type ListKind, withoutHead } from "./participant-list";
import { findChoiceNotes, findIssuedList, findListHeads } from "./participants-queries.server";
import { showList } from "./shown-list";
import { listName } from "./team-names";

/** The list as it stands and all that were issued, ready to print for the team. */
export async function findTeamPage(reads: Reads, event: Event, edition: Edition, now: Instant) {
  const [content, limits, issued, notes] = await Promise.all([
    composeList(reads, event),
    findLimits(reads, event),
    findListHeads(reads, event),
    findChoiceNotes(reads, event),
  ]);
  const all = event.hasDelegations ? await findAllDelegations(reads, event) : [];
  const regretted = new Set(all.flatMap(({ id, reply }) => (reply === "regretted" ? [id] : [])));
  const last = issued[0] && (await findIssuedList(reads, event, issued[0]));
  const on = (at: Instant) => plainDate(dateAt(at, event.timeZone), "en");
  const numberOf = (kind: ListKind) => Math.max(0, ...issued.filter((list) => list.kind === kind).map(({ number }) => number)) + 1;
  const language = languageOf(event);
  return {
    shown: showList(event, { content, issued: null, before: last }, { edition, limits, language, now }),
    isEmpty: content.parties.length === 0,
    headless: withoutHead(content),
    regretted: content.parties.filter(({ id, people }) => regretted.has(id) && people.length > 0).map(({ id, name }) => ({ id, name })),
    next: { provisional: numberOf("provisional"), final: numberOf("final") },
    finalIssued: issued.some(({ kind }) => kind === "final"),
    standing: standingIn(last, content),
    lists: issued.map((list) => ({
      key: keyOfList(list),
      name: listName(list),
      on: on(list.issuedAt),
      corrections: list.correctionsUntil ? plainDate(list.correctionsUntil, "en") : "",
    })),
    readers: event.participantsFor,
    notes: Object.fromEntries(
      notes.map(({ registrationId, edition: of, by, at }) => [`${registrationId} ${of}`, `${by}, ${on(at)}`] as const),
    ),
  };
}
