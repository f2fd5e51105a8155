import type { Tx } from "db/database.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { findHostIdsOf } from "./team/team-queries.server";

/** What somebody did to their own account is a line in the history of each host they work for. */
export async function recordForTeams(tx: Tx, account: { id: string }, verb: string, now: Instant, facts: Record<string, string> = {}) {
  for (const hostId of await findHostIdsOf(tx, account.id))
    record(tx, { hostId, actor: { kind: "account", accountId: account.id }, verb, subjectId: account.id, facts, at: now });
}
