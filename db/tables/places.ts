import type { Generated } from "kysely";

export type PoolTable = {
  id: string;
  event_id: string;
  scope: "event" | "category" | "delegation" | "session" | "option";
  scope_id: string;
  places: number | null;
  confirmed: Generated<number>;
  held: Generated<number>;
};

export type PoolHoldingTable = {
  event_id: string;
  pool_id: string;
  registration_id: string;
  state: "held" | "confirmed";
};
