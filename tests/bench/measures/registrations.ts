import { setTimeout as wait } from "node:timers/promises";
import { paths } from "~/paths";
import type { SpawnedHouse } from "../../support/spawned-house";
import { readers } from "../frame/crowd";
import { figure, type Measure, ratioAtLeast, valueAtLeast, valueAtMost } from "../frame/figure";
import { aLargeProgramme } from "../frame/large-programme";
import { planted } from "../frame/planted";
import { burst, expectHeld, filledForms, people } from "../frame/registrations";
import { median, percentile } from "../frame/rounds";

const onSqlite = "registrations on SQLite, 3,000 at once";
const withoutDatabase = "registrations against the same route without database";
const reading = "programme p99 during the burst of registrations";

const engineless = "tests/bench/frame/launch-without-database.js";
const deedless = "tests/bench/frame/launch-without-deed.js";
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const readersPerSecond = 40;
const address = "large";

/**
 * The crowd comes from this process, the server is another. Beside it, round by round: the very same server with the database's engine
 * taken out, and one whose form is read and redirected with no question asked.
 */
export default {
  names: [onSqlite, withoutDatabase, reading],
  async take() {
    let event = { id: "" };
    const data = await planted(async (house) => {
      event = (await aLargeProgramme(house, address, 300)).event;
    });
    const recorded = await planted((house) => aLargeProgramme(house, address, 300));
    const servers: SpawnedHouse[] = [];
    try {
      const server = await data.start();
      servers.push(server);
      for (const launcher of [engineless, deedless]) servers.push(await recorded.start({}, { launcher }));
      for (const each of servers) await warmUp(each);
      process.kill(servers[1]!.pid, "SIGUSR2");
      const rates = servers.map(() => [] as number[]);
      const [calm, busy] = [await waits(server, () => wait(4_000)), [] as number[]];
      for (let round = 0; round < rounds; round++)
        for (const [index, each] of servers.entries()) {
          const forms = filledForms([each], address);
          await wait(300);
          // All have the same readers: they differ by the database alone.
          const waited = await waits(each, async () => void rates[index]!.push((await burst([each], forms)).perSecond));
          if (each === server) busy.push(...waited);
        }
      const told = warming + rounds * people;
      await expectHeld(data.environment.DATABASE_URL, event, told);
      const [mine, same, least] = rates.map(median) as [number, number, number];
      const ratio = median(rates[0]!.map((rate, round) => rate / rates[1]![round]!));
      const p99 = percentile(busy, 0.99);
      const idle = percentile(calm, 0.99);
      return [
        figure(onSqlite, "registrations/s", { value: mine, floor: least, ratio: mine / least }, valueAtLeast(500)),
        figure(withoutDatabase, "registrations/s", { value: mine, floor: same, ratio }, ratioAtLeast(0.8)),
        figure(reading, "ms", { value: p99, floor: idle, ratio: p99 / idle }, valueAtMost(200)),
      ];
    } finally {
      for (const each of servers) await each.stop();
      data.remove();
      recorded.remove();
    }
  },
} satisfies Measure;

const warming = 600;

/** What is compiled and kept after a while is so before the clock starts; and the answers to be recorded are given. */
async function warmUp(server: SpawnedHouse) {
  for (let times = 0; times < 2; times++) await burst([server], filledForms([server], address, warming / 2));
  for (let times = 0; times < 10; times++) await (await fetch(server.url + paths.programme(address))).arrayBuffer();
}

/** How long readers of the public programme wait meanwhile. Throws where one was not served. */
async function waits({ url }: SpawnedHouse, meanwhile: () => Promise<unknown>): Promise<number[]> {
  const answers = await readers({ url, pages: [paths.programme(address)], perSecond: readersPerSecond }, meanwhile);
  const unserved = answers.filter(({ status }) => status !== 200);
  if (unserved.length > 0) throw new Error(`${unserved.length} of ${answers.length} readers were not served: ${unserved[0]!.status}.`);
  return answers.map(({ milliseconds }) => milliseconds);
}
