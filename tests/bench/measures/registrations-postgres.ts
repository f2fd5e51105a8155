import { barePostgres } from "../../support/postgres";
import type { SpawnedHouse } from "../../support/spawned-house";
import { figure, type Measure, valueAtLeast } from "../frame/figure";
import { aLargeProgramme } from "../frame/large-programme";
import { ownPostgres } from "../frame/own-postgres";
import { planted } from "../frame/planted";
import { burst, expectHeld, filledForms, limitTo, people } from "../frame/registrations";
import { median } from "../frame/rounds";

const name = "registrations on PostgreSQL, two processes, 3,000 at once";

const deedless = "tests/bench/frame/launch-without-deed.js";
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const warming = 600;
const address = "large";

/** Two servers over one database, all after places of one event, of which there are exactly as many as people. */
export default {
  names: [name],
  async take() {
    const postgres = await ownPostgres();
    if (!postgres) {
      process.stderr.write("There is no PostgreSQL here: name one in TEST_POSTGRES_URL, or install Debian's postgresql.\n");
      return [];
    }
    const database = await barePostgres(postgres.url);
    let event = { id: "" };
    const data = await planted(async (house) => {
      event = (await aLargeProgramme(house, address, 30)).event;
    }, database.url);
    const places = warming + rounds * people;
    await limitTo(database.url, event, places);
    const both: SpawnedHouse[] = [];
    const floors: SpawnedHouse[] = [];
    try {
      for (const servers of [both, floors])
        for (let times = 0; times < 2; times++) servers.push(await data.start({}, { launcher: servers === both ? undefined : deedless }));
      for (const servers of [both, floors]) await burst(servers, filledForms(servers, address, warming));
      const rates: { value: number; floor: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        const value = (await burst(both, filledForms(both, address))).perSecond;
        rates.push({ value, floor: (await burst(floors, filledForms(floors, address))).perSecond });
      }
      await expectHeld(database.url, event, places);
      await expectFull(both);
      const [value, floor] = [median(rates.map((rate) => rate.value)), median(rates.map((rate) => rate.floor))];
      return [figure(name, "registrations/s", { value, floor, ratio: value / floor }, valueAtLeast(300))];
    } finally {
      for (const each of [...both, ...floors]) await each.stop();
      data.remove();
      await database.drop();
      postgres.stop();
    }
  },
} satisfies Measure;

/** The last place is gone, and neither process gives another. */
async function expectFull(servers: Parameters<typeof burst>[0]) {
  const refused = await burst(servers, filledForms(servers, address, 2)).then(
    () => false,
    () => true,
  );
  if (!refused) throw new Error("A place was given that there is not.");
}
