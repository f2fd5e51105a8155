import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { Actor } from "~/audit/audit-entry";
import type { Verb } from "~/audit/audit-words";
import type { MessageContent } from "~/mail/message-kind";
import { queueMessage } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import { recordForTeams } from "../record-for-teams.server";

type Change = MessageContent["factor-changed"]["change"];

const verbs = {
  "passkey-added": "account.factor-added",
  "app-added": "account.factor-added",
  "passkey-removed": "account.factor-removed",
  "app-removed": "account.factor-removed",
  "codes-made": "account.recovery-codes-made",
  "code-used": "account.recovery-code-used",
  cleared: "account.factors-cleared",
} as const satisfies Record<Change, Verb>;

/** A line in the history of each host, and a message to the account's address: whoever did not do it learns of it. */
export async function tellChange(tx: Tx, accountId: string, change: Change, name: string, now: Instant, actor?: Actor): Promise<void> {
  const [factor, rest] = change.split("-");
  const facts: Record<string, string> = rest === "added" || rest === "removed" ? { factor: factor! } : {};
  await recordForTeams(tx, { id: accountId }, verbs[change], now, facts, actor);
  const content = { change, name };
  await queueMessage(tx, { kind: "factor-changed", hostId: null, accountId, dedupe: `factor-changed:${newId()}`, content, now });
}
