import type { Tx } from "db/database.server";
import { insertMissingJurisdictions } from "./delegations-queries.server";

/** Makes the codes of the checked-in file known to the database; run at every start, changes nothing the second time. */
export const loadJurisdictions = (tx: Tx) => insertMissingJurisdictions(tx);
