import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { findOrAddOrganisation } from "~/delegations/find-or-add-organisation.server";
import { isJurisdiction } from "~/delegations/first-names.server";
import type { Category } from "~/events/category";
import { findAllCategories } from "~/events/plan-queries.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import type { MyDetailsForm } from "./register-form";
import type { RegistrationDetails } from "./registration";

/** What was typed becomes records: the organisation (its id, where it was looked up) is found or added, the jurisdiction known. */
export async function readDetails(
  tx: Tx,
  by: By,
  form: Omit<MyDetailsForm, "revision">,
  now: Instant,
  organisation?: string,
): Promise<Outcome<RegistrationDetails, "no-such-jurisdiction">> {
  const jurisdictionCode = form.jurisdiction || null;
  if (jurisdictionCode && !isJurisdiction(jurisdictionCode)) return no("no-such-jurisdiction");
  const organisationId = await findOrAddOrganisation(tx, by, { name: form.organisation, jurisdictionCode }, now, organisation);
  const { name, rankOrTitle, salutation, position, otherScriptName } = form;
  const listedAt = form.listed ? now : null;
  return yes({ name, rankOrTitle, salutation, position, otherScriptName, organisationId, jurisdictionCode, listedAt });
}

/** The only category where there is one: nobody is asked then. */
export async function chosenCategory(tx: Tx, event: { id: string }, id: string): Promise<Category | undefined> {
  const categories = await findAllCategories(tx, event);
  return categories.length === 1 && id === "" ? categories[0] : categories.find((category) => category.id === id);
}
