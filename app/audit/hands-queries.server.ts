import type { Reads } from "db/database.server";
import type { Verb } from "./audit-words";

/** The name of whoever last did one of these deeds to the subject, or one that concerns all of its kind at the event. */
export const findLastHand = (
  reads: Reads,
  event: { id: string },
  subjectId: string,
  verbs: readonly Verb[],
  wholeVerbs: readonly Verb[],
): Promise<string | undefined> =>
  reads
    .selectFrom("audit_entry")
    .innerJoin("account", "account.id", "audit_entry.actor_id")
    .select("account.display_name")
    .where("audit_entry.event_id", "=", event.id)
    .where("audit_entry.actor_kind", "=", "account")
    .where((where) =>
      where.or([
        where.and([where("audit_entry.subject_id", "=", subjectId), where("audit_entry.verb", "in", verbs)]),
        where("audit_entry.verb", "in", wholeVerbs),
      ]),
    )
    .orderBy("audit_entry.number", "desc")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row?.display_name);

/** Whoever of the team did one of these deeds at the event after this line of its history, each once. */
export const findHandsSince = (
  reads: Reads,
  event: { id: string },
  line: number,
  verbs: readonly Verb[],
): Promise<{ accountId: string; name: string }[]> =>
  reads
    .selectFrom("audit_entry")
    .innerJoin("account", "account.id", "audit_entry.actor_id")
    .select(["account.id as accountId", "account.display_name as name"])
    .distinct()
    .where("audit_entry.event_id", "=", event.id)
    .where("audit_entry.number", ">", line)
    .where("audit_entry.actor_kind", "=", "account")
    .where("audit_entry.verb", "in", verbs)
    .orderBy("account.display_name")
    .orderBy("account.id")
    .execute();
