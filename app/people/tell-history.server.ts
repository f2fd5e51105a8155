import type { Reads } from "db/database.server";
import { findAccountNames } from "~/accounts/accounts-queries.server";
import type { HistoryLine } from "~/audit/audit-queries.server";
import { actorNames, historySentence } from "~/audit/audit-words";
import type { ShownLine } from "~/audit/history-list";
import { instantInZone } from "~/time/display";
import type { Instant } from "~/time/instant";
import type { TimeZoneId } from "~/time/time-zone";
import { findPersonNames } from "./people-queries.server";

/** Lines of a history as the team reads them. Names are those of today: the history itself holds none. */
export async function tellHistory(reads: Reads, hostId: string, lines: readonly HistoryLine[], zone: TimeZoneId): Promise<ShownLine[]> {
  const ids = (pick: (line: HistoryLine) => (string | null)[]) => [...new Set(lines.flatMap(pick))].filter((id) => id !== null);
  const accounts = await findAccountNames(
    reads,
    ids(({ actorKind, actorId, verb, subjectId }) => [actorKind === "account" ? actorId : null, isAboutAccount(verb) ? subjectId : null]),
  );
  const people = await findPersonNames(
    reads,
    hostId,
    ids(({ actorKind, actorId, personId }) => [actorKind === "person" ? actorId : null, personId]),
  );
  return lines.map(({ id, at, verb, facts, actorKind, actorId, personId, subjectId }) => ({
    id,
    who:
      (actorKind === "account" ? accounts.get(actorId ?? "") : actorKind === "person" ? people.get(actorId ?? "") : undefined) ??
      actorNames[actorKind],
    what: historySentence(verb, facts),
    when: instantInZone(at as Instant, zone, "en"),
    about:
      isAboutAccount(verb) && subjectId !== actorId
        ? accounts.get(subjectId ?? "")
        : personId !== actorId
          ? people.get(personId ?? "")
          : undefined,
  }));
}

const isAboutAccount = (verb: string) => /^(team|account)\./.test(verb);
