import type { Reads } from "db/database.server";
import { type PeopleFilter, peopleOnPage } from "~/registration/people-list/people-list";
import { countByTab, findPeople } from "~/registration/people-list/people-list-queries.server";
import { aCrowdedEvent, type Crowded, people } from "../frame/crowded-event";
import { figure, type Measure, valueAtMost } from "../frame/figure";
import { planted } from "../frame/planted";
import { percentile } from "../frame/rounds";

const name = "people list of 10,000, five filters, p99";
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
