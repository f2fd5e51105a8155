import type { Reads } from "db/database.server";
import { findOrganisationName } from "~/delegations/delegations-queries.server";
import { findNeeds } from "./form-queries.server";
import type { Registration, RegistrationDetails } from "./registration";

/** A form as it is first shown: what is known already. Needs are filled in only for who may read them. */
export async function filledDetails(reads: Reads, hostId: string, known: Partial<RegistrationDetails>, needsOf?: Pick<Registration, "id">) {
  return {
    name: known.name ?? "",
    organisation: known.organisationId ? ((await findOrganisationName(reads, hostId, known.organisationId)) ?? "") : "",
    jurisdiction: known.jurisdictionCode ?? "",
    needs: needsOf ? await findNeeds(reads, needsOf) : "",
    listed: known.listedAt ? "on" : "",
    rankOrTitle: known.rankOrTitle ?? "",
    salutation: known.salutation ?? "",
    position: known.position ?? "",
    otherScriptName: known.otherScriptName ?? "",
  };
}
