import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { findOrganisationName } from "~/delegations/delegations-queries.server";
import { findOrAddOrganisation } from "~/delegations/find-or-add-organisation.server";
import { addPerson } from "~/people/add-person.server";
import type { By, Person } from "~/people/person";
import type { Instant } from "~/time/instant";
import { findKnownPerson } from "../find-known-person.server";
import type { RegistrationDetails } from "../registration";
import type { MemberEntry } from "./member-form";

/** What others say of somebody they name. */
export type NamedEntry = Omit<MemberEntry, "role" | "complete">;

/** What stands in their registration: `alsoFoundBy` is for the search. */
export type Named = { person: Person; details: RegistrationDetails; alsoFoundBy: string[] };

/** Whoever somebody else names: a person known to the host, else a new one. `from`: where they come from, unless it is said. */
export async function findOrAddNamed(
  tx: Tx,
  event: { id: string; hostId: string },
  by: By,
  { name, rankOrTitle, position, otherScriptName, organisation, mailAddress }: NamedEntry,
  from: Pick<RegistrationDetails, "organisationId" | "jurisdictionCode">,
  now: Instant,
): Promise<Outcome<Named, "already-here">> {
  const known = await findKnownPerson(tx, event, { name, mailAddress });
  if (known.as === "already-here") return no("already-here");
  const said = { name: organisation, jurisdictionCode: from.jurisdictionCode };
  const organisationId = (await findOrAddOrganisation(tx, by, said, now)) ?? from.organisationId;
  const details: RegistrationDetails = {
    ...{ name, rankOrTitle, position, otherScriptName, organisationId, jurisdictionCode: from.jurisdictionCode },
    ...{ salutation: "", listedAt: null },
  };
  const addresses = mailAddress ? [{ kind: "own" as const, mailAddress }] : [];
  const person = known.as === "known" ? known.person : await addPerson(tx, by, { ...details, addresses }, now);
  const inherited = organisation === "" && organisationId ? await findOrganisationName(tx, event.hostId, organisationId) : undefined;
  return yes({ person, details, alsoFoundBy: [inherited ?? organisation, ...(mailAddress ? [mailAddress] : [])] });
}
