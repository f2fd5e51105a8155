import type { Reads } from "db/database.server";
import { newId } from "db/identity.server";
import type { OpenHouse } from "~/house.server";
import { searchKeyOf, sortKeyOf } from "~/people/sort-key";
import { type PeopleFilter, peopleOnPage } from "~/registration/people-list/people-list";
import { countByTab, findPeople } from "~/registration/people-list/people-list-queries.server";
import { noon } from "../../support/house";
import { figure, type Measure, valueAtMost } from "../frame/figure";
import { aLargeProgramme } from "../frame/large-programme";
import { planted } from "../frame/planted";
import { percentile } from "../frame/rounds";

const name = "people list of 10,000, five filters, p99";
const people = 10_000;
const rounds = 60;

/** Each filter by itself, all of them together, the first page and the last; the floor is the page that no filter narrows. */
export default {
  names: [name],
  async take() {
    const times = new Map<string, number[]>();
    const data = await planted(async (house) => {
      const event = await aCrowdedEvent(house);
      const lists = filters(event);
      for (const [kind, filter] of Object.entries(lists)) times.set(kind, await timesOf(house.reads, event, filter));
    });
    data.remove();
    const p99 = (kind: string) => percentile(times.get(kind)!, 0.99);
    for (const kind of times.keys()) process.stderr.write(`  ${kind}: p99 ${p99(kind).toFixed(1)} ms\n`);
    const value = percentile([...times.values()].flat(), 0.99);
    const floor = percentile(times.get("none")!, 0.99);
    return [figure(name, "ms", { value, floor, ratio: value / floor }, valueAtMost(30))];
  },
} satisfies Measure;

async function timesOf(reads: Reads, event: { id: string }, filter: PeopleFilter): Promise<number[]> {
  const taken: number[] = [];
  for (let round = -10; round < rounds; round++) {
    const start = performance.now();
    const [, { total }] = [await countByTab(reads, event), await findPeople(reads, event, filter)];
    if (total === 0) throw new Error("Nobody was found.");
    if (round >= 0) taken.push(performance.now() - start);
  }
  return taken;
}

type Crowded = { id: string; hostId: string; category: string; organisation: string };

function filters({ category, organisation }: Crowded): Record<string, PeopleFilter> {
  const none: PeopleFilter = {
    ...{ tab: "confirmed", search: "", category: "", organisation: "", jurisdiction: "", withoutAddress: false, page: 1 },
  };
  const all = { search: "officer 7", category, organisation, jurisdiction: "HK" };
  return {
    none,
    search: { ...none, search: "officer 77" },
    category: { ...none, category },
    organisation: { ...none, organisation },
    jurisdiction: { ...none, jurisdiction: "HK" },
    "without an address": { ...none, withoutAddress: true },
    "all at once": { ...none, ...all },
    "last page": { ...none, page: Math.ceil((people * 0.8) / peopleOnPage) },
  };
}

/** Four of five are confirmed; 200 organisations, four jurisdictions, one in fifty without an address. */
async function aCrowdedEvent(house: OpenHouse): Promise<Crowded> {
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
