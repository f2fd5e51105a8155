import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { aLargeProgramme } from "../bench/frame/large-programme";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aPracticalPage } from "../support/public-symposium";

let built: BuiltHouse;
let large: string[];
let small: string[];

/** Every public page of an event with so many sessions and a page of practical information. */
async function anEventOf(sessions: number) {
  const address = `of-${sessions}`;
  const { event } = await aLargeProgramme(built.house, address, sessions);
  const asking = { asks_jurisdiction_at: "2026-01-01T00:00:00.000Z" };
  await built.house.write((tx) => tx.updateTable("event").set(asking).where("id", "=", event.id).execute());
  await aPracticalPage(built.house, event, { en: "Hotel" }, { en: "Next door. ".repeat(200) });
  const { reads } = built.house;
  const session = await reads
    .selectFrom("session")
    .select("code")
    .where("event_id", "=", event.id)
    .orderBy("number")
    .executeTakeFirstOrThrow();
  const speaker = await reads.selectFrom("speaker").select("code").where("event_id", "=", event.id).executeTakeFirstOrThrow();
  return [
    ...[
      paths.event(address),
      paths.programme(address),
      `${paths.programme(address)}?q=panel`,
      `${paths.programme(address)}?view=grid`,
      paths.embed(address),
      paths.session(address, session.code),
    ],
    ...[paths.speakers(address), paths.speaker(address, speaker.code), paths.practical(address)],
    ...[paths.register(address), paths.lostLink(address), paths.programmeCalendar(address), paths.sessionCalendar(address, session.code)],
    ...[paths.eventCard(address), paths.sessionCard(address, session.code)],
  ];
}

beforeAll(async () => {
  built = await openBuiltHouse();
  small = await anEventOf(1);
  large = await anEventOf(300);
});
afterAll(() => built.close());

/** Bytes as they go over the wire, and the page when there is one to read. */
const weigh = (path: string, encoding = "br") =>
  new Promise<{ bytes: number; text: string }>((resolve, reject) => {
    const asked = request(built.url + path, { headers: { "accept-encoding": encoding, "accept-language": "en" } }, async (answer) => {
      const chunks: Buffer[] = await answer.toArray();
      const body = Buffer.concat(chunks);
      expect(answer.statusCode, path).toBe(200);
      resolve({ bytes: body.length, text: encoding === "identity" ? body.toString() : "" });
    });
    asked.once("error", reject);
    asked.end();
  });

test("no public page of 300 sessions, the form with all jurisdictions among them, weighs more than 60 kB with its style or holds a script", async () => {
  expect((await weigh(large.find((path) => path.endsWith("/register"))!, "identity")).text).toContain("Hong Kong, China");
  for (const path of ["/", ...large]) {
    const { text } = await weigh(path, "identity");
    const styles = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!);
    const weights = await Promise.all([path, ...styles].map((each) => weigh(each).then(({ bytes }) => bytes)));
    const kilobytes = weights.reduce((sum, bytes) => sum + bytes, 0) / 1000;
    expect(kilobytes, path).toBeLessThanOrEqual(60);
    expect(text, path).not.toMatch(/<script(?! type="application\/ld\+json")|modulepreload/);
  }
});

test("no public page asks the database more for 300 sessions and 60 speakers than for one", async () => {
  const asking = async (path: string) => {
    const before = built.asked();
    // met in person: as if nothing were kept
    await (await fetch(built.url + path, { headers: { cookie: "plenary-sign-in=nobody" } })).arrayBuffer();
    return built.asked() - before;
  };
  for (const [index, path] of large.entries()) {
    const [many, one] = [await asking(path), await asking(small[index]!)];
    expect([path, many]).toEqual([path, one]);
    expect(one, path).toBeGreaterThan(0);
  }
});
