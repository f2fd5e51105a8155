import { newId } from "db/identity.server";
import type { OpenHouse } from "~/house.server";
import { searchKeyOf, sortKeyOf } from "~/people/sort-key";
import { noon } from "../../support/house";
import { aLargeProgramme } from "./large-programme";

/** As many as have registered. */
export const people = 10_000;

export type Crowded = { id: string; hostId: string; category: string; organisation: string };

/** Four of five are confirmed; 200 organisations, four jurisdictions, one in fifty without an address. */
export async function aCrowdedEvent(house: OpenHouse): Promise<Crowded> {
  const { event } = await aLargeProgramme(house, "large", 10);
  const { id: category } = await house.reads.selectFrom("category").select("id").where("event_id", "=", event.id).executeTakeFirstOrThrow();
  const organisations = Array.from({ length: 200 }, () => newId());
  const of = { host_id: event.hostId, created_at: noon };
  const blank = { rank_or_title: "Inspector", salutation: "", position: "Investigator", other_script_name: "" };
  await house.write(async (tx) => {
    await tx
      .insertInto("organisation")
      .values(organisations.map((id, index) => ({ ...of, id, jurisdiction_code: null, parent_id: null, ...named(`Agency ${index}`) })))
      .execute();
    for (let index = 0; index < people; index++) {
      const [person, shown] = [newId(), `Officer ${(index * 7919) % people}`];
      const [organisation_id, sort_key] = [organisations[index % 200]!, sortKeyOf(shown)];
      const links = { badge_name: "", account_id: null, link_generation: 1, feed_generation: 1, revision: 1, erased_at: null };
      await tx
        .insertInto("person")
        .values({ ...of, ...blank, ...links, id: person, display_name: shown, sort_key, organisation_id })
        .execute();
      const mail = `officer${index}@agency.example`;
      if (index % 49)
        await tx
          .insertInto("contact_address")
          .values({ ...of, id: newId(), person_id: person, kind: "own", mail_address: mail, mail_key: mail, proven_at: null })
          .execute();
      const state = index % 5 ? ("confirmed" as const) : ("awaiting-host" as const);
      const dates = { listed_at: null, proven_at: null, held_until: null, form_key: null, changed_at: noon };
      await tx
        .insertInto("registration")
        .values({
          ...{
            ...of,
            ...blank,
            ...dates,
            id: newId(),
            event_id: event.id,
            person_id: person,
            category_id: category,
            state,
            source: "team",
          },
          ...{ name: shown, sort_key, search_key: searchKeyOf(shown, "Inspector", "Investigator", `Agency ${index % 200}`, mail) },
          ...{ organisation_id, jurisdiction_code: ["HK", "SG", "JP", "PT"][Math.floor(index / 200) % 4]!, language: "en", revision: 1 },
        })
        .execute();
    }
  });
  return { id: event.id, hostId: event.hostId, category, organisation: organisations[7]! };
}

const named = (name: string) => ({ name, sort_key: sortKeyOf(name), name_key: sortKeyOf(name) });
