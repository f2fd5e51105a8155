import type { Tx } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import { queueMessage } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import type { Account } from "../account";
import { insertAttempt } from "./sign-in-queries.server";
import { linkTokenOf } from "./sign-in-token.server";

type Asked = { account: Account | undefined; browserToken: string; goesTo: string; secret: string };

/**
 * Mails a link and a code. Where nobody has the address the same statements run, so that neither answer nor time tells: the message for
 * nobody is dropped when it would be handed over, long after the answer.
 */
export async function askToSignIn(tx: Tx, { account, browserToken, goesTo, secret }: Asked, now: Instant): Promise<void> {
  const id = newId();
  const linkHash = hashOf(linkTokenOf(secret, id));
  const browserHash = hashOf(browserToken);
  const attempt = { id, accountId: account?.id ?? null, way: "mail", browserHash, linkHash, goesTo, clearsFactors: false } as const;
  await insertAttempt(tx, attempt, now);
  await queueMessage(tx, {
    kind: "sign-in",
    hostId: null,
    accountId: account?.id,
    dedupe: `sign-in:${id}`,
    content: { attemptId: id },
    now,
  });
}
