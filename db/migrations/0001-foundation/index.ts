import type { Migration } from "../migration";
import { accounts, team } from "./accounts";
import { audit } from "./audit";
import { delegations, jurisdictions } from "./delegations";
import { events } from "./events";
import { mail } from "./mail";
import { people } from "./people";
import { programme } from "./programme";
import { registration } from "./registration";

/** In the order of their foreign keys: PostgreSQL wants the parent first. */
export const foundation: Migration = {
  name: "0001-foundation",
  statements: [
    ...accounts,
    ...jurisdictions,
    ...events,
    ...team,
    ...people,
    ...delegations,
    ...programme,
    ...registration,
    ...mail,
    ...audit,
  ],
};
