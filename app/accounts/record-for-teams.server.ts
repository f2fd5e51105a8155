import type { Tx } from "db/database.server";
import type { Actor } from "~/audit/audit-entry";
import type { Verb } from "~/audit/audit-words";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { findHostIdsOf } from "./team/team-queries.server";

/** What was done to an account, mostly by its own person, is a line in the history of each host they work for. */
export async function recordForTeams(
  tx: Tx,
  account: { id: string },
  verb: Verb,
  now: Instant,
  facts: Record<string, string> = {},
  actor: Actor = { kind: "account", accountId: account.id },
) {
  for (const hostId of await findHostIdsOf(tx, account.id)) record(tx, { hostId, actor, verb, subjectId: account.id, facts, at: now });
}
