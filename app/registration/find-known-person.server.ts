import type { Reads } from "db/database.server";
import type { MailAddress } from "~/mail/mail-address";
import { findAllPersonsByAddress } from "~/people/people-queries.server";
import type { Person } from "~/people/person";
import { sortKeyOf } from "~/people/sort-key";
import type { Registration } from "./registration";
import { existsLiveName, findLiveRegistration } from "./registration-queries.server";

export type Known =
  | { as: "stranger" }
  /** Known to the host by address and name, not at this event. */
  | { as: "known"; person: Person }
  | { as: "already-here"; registration: Registration }
  /** Somebody of this name, with another address or none, is at this event. */
  | { as: "same-name" };

/** The same address with the same name is the same person; the same address with another name shares a mailbox. */
export async function findKnownPerson(
  reads: Reads,
  event: { id: string; hostId: string },
  { name, mailAddress }: { name: string; mailAddress: MailAddress | null },
): Promise<Known> {
  const sharing = mailAddress ? await findAllPersonsByAddress(reads, event.hostId, mailAddress) : [];
  const person = sharing.find((each) => sortKeyOf(each.name) === sortKeyOf(name));
  const registration = person && (await findLiveRegistration(reads, event, person.id));
  if (registration) return { as: "already-here", registration };
  if (person) return { as: "known", person };
  return (await existsLiveName(reads, event, sortKeyOf(name))) ? { as: "same-name" } : { as: "stranger" };
}
