import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { findEvent } from "~/events/events-queries.server";
import type { OpenHouse } from "~/house.server";
import { streamWorkbook } from "~/programme/interchange/stream-workbook.server";
import { exportedPeople, exportedWidths } from "~/registration/people-list/export-people.server";
import { type PeopleFilter, readPeopleFilter } from "~/registration/people-list/people-list";
import { organiserOf } from "../../support/cast";
import { aCrowdedEvent, type Crowded, people } from "../frame/crowded-event";
import { figure, type Measure, valueAtMost } from "../frame/figure";
import { planted } from "../frame/planted";

const time = "XLSX export of 10,000 people";
const memory = "memory held by an XLSX export of 10,000 people";

/** The floor of the time is reading the same rows without packing them; that of the memory an export of some two hundred. */
export default {
  names: [time, memory],
  async take() {
    const [seconds, megabytes] = [
      { value: 0, floor: 0 },
      { value: 0, floor: 0 },
    ];
    const data = await planted(async (house) => {
      const crowded = await aCrowdedEvent(house);
      await house.write((tx) => tx.updateTable("registration").set({ state: "confirmed" }).execute());
      const everybody = readPeopleFilter(new URLSearchParams(), "confirmed");
      await bytesOf(house, crowded, everybody);
      seconds.floor = await secondsOf(async () => {
        let rows = 0;
        for await (const some of await rowsOf(house, crowded, everybody)) rows += some.length;
        if (rows !== people + 1) throw new Error(`${rows} rows came.`);
      });
      seconds.value = await secondsOf(() => bytesOf(house, crowded, everybody));
      megabytes.floor = await mostHeld(house, crowded, { ...everybody, search: "officer 77" });
      megabytes.value = await mostHeld(house, crowded, everybody);
    });
    data.remove();
    return [
      figure(time, "s", { ...seconds, ratio: seconds.value / seconds.floor }, valueAtMost(5)),
      figure(memory, "MB", { ...megabytes, ratio: megabytes.value / megabytes.floor }, valueAtMost(16)),
    ];
  },
} satisfies Measure;

async function rowsOf(house: OpenHouse, crowded: Crowded, filter: PeopleFilter) {
  const event = (await findEvent(house.reads, crowded.id))!;
  return exportedPeople(house.reads, await organiserOf(house, event, "edit-people"), event, filter);
}

async function bytesOf(house: OpenHouse, crowded: Crowded, filter: PeopleFilter, look = () => {}) {
  let bytes = 0;
  const rows = await rowsOf(house, crowded, filter);
  for await (const chunk of streamWorkbook({ name: "Confirmed", widths: exportedWidths, rows })) {
    bytes += chunk.length;
    look();
  }
  if (bytes < 1_000) throw new Error("Nothing came.");
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** What lives at its most, rubbish taken away before each look; never less than a hundredth, so that a ratio can be told. */
async function mostHeld(house: OpenHouse, crowded: Crowded, filter: PeopleFilter): Promise<number> {
  setFlagsFromString("--expose-gc");
  const sweep: () => void = runInNewContext("gc");
  const held = () => {
    sweep();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1_048_576;
  };
  const before = held();
  let most = before;
  let chunks = 0;
  await bytesOf(house, crowded, filter, () => {
    if (chunks++ % 8 === 0) most = Math.max(most, held());
  });
  return Math.max(0.01, most - before);
}
