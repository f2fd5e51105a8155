import { appendFileSync } from "node:fs";
import type { Instant } from "~/time/instant";

/** Where a test's relay writes what a Postfix would, and by which clock. */
export type PostfixLike = { file: string; now(): Instant };

let queueIds = 0;

/** Line by line as tests/golden/mail/postfix.txt has it: the Message-ID while a message comes in, the queue's line once it is in. */
export function writePostfixLike(log: PostfixLike | undefined) {
  let closed = false;
  const line = (service: string, text: string) => {
    if (log && !closed) appendFileSync(log.file, `${log.now().replace("Z", "000+00:00")} mx postfix/${service}: ${text}\n`);
  };
  line("master[1]", "daemon started -- version 3.7.11, configuration /etc/postfix");
  return {
    close() {
      closed = true;
    },
    connected: () => line("smtpd[101]", "connect from localhost[127.0.0.1]"),
    disconnected: () => line("smtpd[101]", "disconnect from localhost[127.0.0.1] commands=1"),
    begun() {
      queueIds += 1;
      const id = queueIds.toString(16).toUpperCase().padStart(10, "4");
      const smtpd = `smtpd[${1000 + queueIds}]`;
      line(smtpd, `${id}: client=localhost[127.0.0.1]`);
      return {
        messageId: (messageId: string) => line("cleanup[103]", `${id}: message-id=${messageId}`),
        lost: () => line(smtpd, "lost connection after DATA (96 bytes) from localhost[127.0.0.1]"),
        taken(recipients: string[]) {
          line("qmgr[104]", `${id}: from=<plenary@host.example>, size=300, nrcpt=${recipients.length} (queue active)`);
          for (const address of recipients)
            line("smtp[105]", `${id}: to=<${address}>, relay=far.example[192.0.2.1]:25, delay=0.1, dsn=2.0.0, status=sent (250 OK)`);
          line("qmgr[104]", `${id}: removed`);
        },
      };
    },
  };
}
