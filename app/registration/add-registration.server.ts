import type { Tx } from "db/database.server";
import { no, type Outcome } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { addPerson } from "~/people/add-person.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { announce } from "./announce.server";
import { findKnownPerson } from "./find-known-person.server";
import { openRegistration } from "./open-registration.server";
import { chosenCategory, readDetails } from "./read-details.server";
import type { AddRegistrationForm } from "./register-form";
import { type FullRefusal, fullOf, type Registration } from "./registration";

export type AddRefusal = "no-such-category" | "no-such-jurisdiction" | "already-here" | "same-name" | FullRefusal;

export type NewEntry = Omit<AddRegistrationForm, "formKey" | "as">;

/** The team adds somebody as confirmed; a mail address is not needed. Their word stands for the proof of the address. */
export async function addRegistration(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  entry: NewEntry,
  { source, language }: { source: "team" | "import"; language: string },
  now: Instant,
): Promise<Outcome<Registration, AddRefusal>> {
  const { event } = organiser;
  const by: By = { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) };
  const category = await chosenCategory(tx, event, entry.category);
  if (!category) return no("no-such-category");
  const known = await findKnownPerson(tx, event, entry);
  if (known.as === "already-here") return no("already-here");
  if (known.as === "same-name" && !entry.anotherOfThisName) return no("same-name");
  const read = await readDetails(tx, by, entry, now);
  if (!read.ok) return read;

  const details = read.value;
  const person = known.as === "known" ? known.person : await addPerson(tx, by, { ...details, addresses: addressesOf(entry) }, now);
  const opened = await openRegistration(
    tx,
    {
      ...{ event, person, details, source, language, needs: entry.needs, categoryId: category.id },
      ...{ state: "confirmed", provenAt: null, heldUntil: null, formKey: null },
      alsoFoundBy: [entry.organisation, ...addressesOf(entry).map(({ mailAddress }) => mailAddress)],
    },
    by,
    now,
  );
  if (!opened.ok) return no(fullOf(opened.scope));
  if (entry.tell) await announce(tx, "registration-confirmed", opened.value, now);
  return opened;
}

export const addressesOf = ({ mailAddress, assistantAddress }: Pick<NewEntry, "mailAddress" | "assistantAddress">) => [
  ...(mailAddress ? [{ kind: "own" as const, mailAddress }] : []),
  ...(assistantAddress ? [{ kind: "assistant" as const, mailAddress: assistantAddress }] : []),
];
