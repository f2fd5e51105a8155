import type { Reads, Tx } from "db/database.server";
import { findAccountByMail } from "~/accounts/accounts-queries.server";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import type { Configuration } from "~/configuration.server";
import { findEventByAddress } from "~/events/events-queries.server";
import type { MailAddress } from "~/mail/mail-address";
import { paths } from "~/paths";
import { findAllPersonsByAddress } from "~/people/people-queries.server";
import { makeLink } from "~/people/personal-link.server";
import type { Instant } from "~/time/instant";

/** Whose links the demo prints; the organiser's works once, the others for as long as theirs would. */
export const sampleHolders = {
  organiser: "organiser@example.test" as MailAddress,
  delegate: "delegate.001@example.test" as MailAddress,
  speaker: "speaker.001@example.test" as MailAddress,
  focalPoint: "focal.001@example.test" as MailAddress,
};

export async function makeReadyLinks(
  tx: Tx,
  { secret, baseUrl }: Configuration,
  now: Instant,
): Promise<Record<string, string | undefined>> {
  const account = await findAccountByMail(tx, sampleHolders.organiser);
  return {
    organiser: account && `${baseUrl}${paths.signInLink(await makeConsoleLink(tx, secret, account, now))}`,
    delegate: await personalLink(tx, { secret, baseUrl }, sampleHolders.delegate),
    speaker: await personalLink(tx, { secret, baseUrl }, sampleHolders.speaker),
    focalPoint: await personalLink(tx, { secret, baseUrl }, sampleHolders.focalPoint),
  };
}

/** Undefined where the visitor has erased the person, or the event, since. */
async function personalLink(reads: Reads, { secret, baseUrl }: Pick<Configuration, "secret" | "baseUrl">, address: MailAddress) {
  const event = await findEventByAddress(reads, "iscp-next");
  const [person] = event ? await findAllPersonsByAddress(reads, event.hostId, address) : [];
  return person && event && `${baseUrl}${paths.me(makeLink(secret, "me", person.id, person.linkGeneration), event.address)}`;
}
