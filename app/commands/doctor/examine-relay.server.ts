import { access, constants } from "node:fs/promises";
import type { Configuration } from "~/configuration.server";
import { openRelay } from "~/mail/delivery/relay.server";
import type { Finding } from "./examine.server";

/** Knocks at the relay, with name and password, and tries whether its log can be read. Nothing is sent. */
export async function examineRelay({ mailUrl, mailLog }: Pick<Configuration, "mailUrl" | "mailLog">): Promise<Finding> {
  const wrong: string[] = [];
  if (mailUrl) {
    const relay = openRelay(mailUrl);
    const refusal = await relay.knock();
    relay.close();
    if (refusal) wrong.push(`The relay ${new URL(mailUrl).host} does not let us in: ${refusal}`);
  }
  if (mailLog) {
    const fault = await access(mailLog, constants.R_OK).catch((error: NodeJS.ErrnoException) => error.code);
    if (fault) wrong.push(`MAIL_LOG ${mailLog} cannot be read (${fault}): let the user of Plenary read it, for example by the group adm.`);
  }
  return { looked: "Relay", wrong };
}
