import type { Reads } from "db/database.server";
import type { Person } from "./person";

export const findPersonById = (reads: Reads, id: string): Promise<Person | undefined> =>
  reads
    .selectFrom("person")
    .select(personColumns)
    .where("id", "=", id)
    .where("erased_at", "is", null)
    .executeTakeFirst()
    .then((row) => row && toPerson(row));

const personColumns = [
  "id",
  "host_id",
  "display_name",
  "rank_or_title",
  "salutation",
  "position",
  "other_script_name",
  "organisation_id",
  "link_generation",
  "feed_generation",
  "revision",
] as const;

type Row = {
  id: string;
  host_id: string;
  display_name: string;
  rank_or_title: string;
  salutation: string;
  position: string;
  other_script_name: string;
  organisation_id: string | null;
  link_generation: number;
  feed_generation: number;
  revision: number;
};

const toPerson = (row: Row): Person => ({
  id: row.id,
  hostId: row.host_id,
  name: row.display_name,
  rankOrTitle: row.rank_or_title,
  salutation: row.salutation,
  position: row.position,
  otherScriptName: row.other_script_name,
  organisationId: row.organisation_id,
  linkGeneration: row.link_generation,
  feedGeneration: row.feed_generation,
  revision: row.revision,
});
