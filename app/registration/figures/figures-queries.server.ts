import type { Reads } from "db/database.server";
import { asCount } from "db/dialects/counts";
import type { DelegationRole } from "~/delegations/invited/delegation";
import type { RegistrationState } from "../registration";

type EventKey = { id: string };

export const countByState = (reads: Reads, event: EventKey): Promise<Map<RegistrationState, number>> =>
  reads
    .selectFrom("registration")
    .select("state")
    .select((eb) => asCount(eb).as("count"))
    .where("event_id", "=", event.id)
    .groupBy("state")
    .execute()
    .then((rows) => new Map(rows.map(({ state, count }) => [state, Number(count)])));

/** The confirmed alone. */
export const countByCategory = (reads: Reads, event: EventKey): Promise<Map<string, number>> =>
  reads
    .selectFrom("registration")
    .select("category_id")
    .select((eb) => asCount(eb).as("count"))
    .where("event_id", "=", event.id)
    .where("state", "=", "confirmed")
    .groupBy("category_id")
    .execute()
    .then((rows) => new Map(rows.map((row) => [row.category_id, Number(row.count)])));

/** Of confirmed members who have not left. */
export const countByRole = (reads: Reads, event: EventKey): Promise<Map<DelegationRole, number>> =>
  reads
    .selectFrom("delegation_member as m")
    .innerJoin("registration as r", "r.id", "m.registration_id")
    .select("m.role")
    .select((eb) => asCount(eb).as("count"))
    .where("m.event_id", "=", event.id)
    .where("m.left_at", "is", null)
    .where("r.state", "=", "confirmed")
    .groupBy("m.role")
    .execute()
    .then((rows) => new Map(rows.map((row) => [row.role, Number(row.count)])));

/** Delegations with a confirmed member, and the jurisdiction each comes from: its own, or the one its organisation belongs to. */
export const findDelegationsPresent = (reads: Reads, event: EventKey): Promise<{ id: string; code: string | null }[]> =>
  origins(reads, event)
    .where("d.id", "in", (eb) =>
      eb
        .selectFrom("delegation_member as m")
        .innerJoin("registration as r", "r.id", "m.registration_id")
        .select("m.delegation_id")
        .where("m.left_at", "is", null)
        .where("r.state", "=", "confirmed"),
    )
    .execute();

export const findJurisdictionOfDelegation = (reads: Reads, event: EventKey, id: string): Promise<string | null> =>
  origins(reads, event)
    .where("d.id", "=", id)
    .executeTakeFirst()
    .then((row) => row?.code ?? null);

/** Of the confirmed who are in no delegation: their own jurisdiction, else the one their organisation belongs to. */
export const findJurisdictionsOfOthers = (reads: Reads, event: EventKey): Promise<string[]> =>
  reads
    .selectFrom("registration as r")
    .leftJoin("organisation as o", "o.id", "r.organisation_id")
    .leftJoin("delegation_member as m", (join) => join.onRef("m.registration_id", "=", "r.id").on("m.left_at", "is", null))
    .select((eb) => eb.fn.coalesce("r.jurisdiction_code", "o.jurisdiction_code").as("code"))
    .distinct()
    .where("r.event_id", "=", event.id)
    .where("r.state", "=", "confirmed")
    .where("m.delegation_id", "is", null)
    .execute()
    .then((rows) => rows.flatMap(({ code }) => code ?? []));

const origins = (reads: Reads, event: EventKey) =>
  reads
    .selectFrom("delegation as d")
    .leftJoin("organisation as o", "o.id", "d.organisation_id")
    .select(["d.id"])
    .select((eb) => eb.fn.coalesce("d.jurisdiction_code", "o.jurisdiction_code").as("code"))
    .where("d.event_id", "=", event.id)
    .orderBy("d.id");
