import type { Reads } from "db/database.server";

/** The organisations people of the event come from, each with one of its people. */
export const findOrganisationsOfPeople = (reads: Reads, event: { id: string }): Promise<{ name: string; registrationId: string }[]> =>
  reads
    .selectFrom("registration as r")
    .innerJoin("organisation as o", "o.id", "r.organisation_id")
    .select(["o.name"])
    .select((eb) => eb.fn.min("r.id").as("registrationId"))
    .where("r.event_id", "=", event.id)
    .where("r.state", "not in", ["declined", "withdrawn", "cancelled-by-host"])
    .groupBy(["o.id", "o.name"])
    .orderBy("o.name")
    .execute();
