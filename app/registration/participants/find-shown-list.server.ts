import type { Reads } from "db/database.server";
import { type Event, languageOf } from "~/events/event";
import { toCanonicalText } from "~/programme/canonical";
import type { Instant } from "~/time/instant";
import { composeList, findLimits } from "./compose-list.server";
import type { ListCardData } from "./list-card";
import { type Edition, type IssuedList, type ListContent, type ListStanding, readListKey } from "./participant-list";
import { participantWords } from "./participant-words";
import { findIssuedList, findListHeads } from "./participants-queries.server";
import { type ListSource, type ShownList, showList } from "./shown-list";

/** Of the list issued last, compared with the one before it: what those outside the team read. */
export async function findLastList(reads: Reads, event: Event, edition: Edition, language: string, now: Instant) {
  const [head, earlier] = await findListHeads(reads, event);
  if (!head) return undefined;
  const [last, before, limits] = await Promise.all([
    findIssuedList(reads, event, head),
    earlier && findIssuedList(reads, event, earlier),
    findLimits(reads, event),
  ]);
  if (!last) return undefined;
  return { list: last, shown: showList(event, { content: last.content, issued: last, before }, { edition, limits, language, now }) };
}

export type FoundList = { source: ListSource; list: IssuedList | undefined; shown(edition: Edition): ShownList };

/**
 * "now" is the list as it stands; else one that was issued. Compared with `since`, or with the one issued before it. Undefined where there
 * is no such list.
 */
export async function findList(
  reads: Reads,
  event: Event,
  key: string,
  since: string | null,
  now: Instant,
): Promise<FoundList | undefined> {
  const all = await findListHeads(reads, event);
  const named = readListKey(key);
  const list = named && (await findIssuedList(reads, event, named));
  if (key !== "now" && !list) return undefined;
  const older = list ? all.slice(all.findIndex(({ id }) => id === list.id) + 1) : all;
  const asked = since ? readListKey(since) : undefined;
  const against = (asked && all.find(({ kind, number }) => kind === asked.kind && number === asked.number)) ?? older[0];
  const before = against && (await findIssuedList(reads, event, against));
  const limits = await findLimits(reads, event);
  const source: ListSource = { content: list?.content ?? (await composeList(reads, event)), issued: list ?? null, before };
  const language = languageOf(event);
  return { source, list, shown: (edition) => showList(event, source, { edition, limits, language, now }) };
}

/** Whether the list issued last is what would be issued now. */
async function findListStanding(reads: Reads, event: Event): Promise<{ last: IssuedList | undefined; standing: ListStanding }> {
  const [head] = await findListHeads(reads, event);
  const last = head && (await findIssuedList(reads, event, head));
  return { last, standing: last ? standingIn(last, await composeList(reads, event)) : "none" };
}

export const standingIn = (last: IssuedList | undefined, content: ListContent): ListStanding =>
  !last ? "none" : toCanonicalText(last.content) === toCanonicalText(content) ? "current" : "out-of-date";

/** What the card among the documents says. */
export async function findListCard(reads: Reads, event: Event): Promise<ListCardData> {
  const { last, standing } = await findListStanding(reads, event);
  const say = participantWords("en");
  const { address, participantsFor } = event;
  return { event: address, title: say.title[event.peopleWord], last: last ? say.list(last) : "", standing, readers: participantsFor };
}
