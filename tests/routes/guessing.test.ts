import { createServer, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "~/accounts/sign-in/sign-in-token.server";
import type { House } from "~/http/house";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague, aHost, aPerson, type CastHost } from "../support/cast";
import { newBrowser } from "./browser";

// Its relay takes the call and never says a word: no answer here may wait for the mail.
const calls = new Set<Socket>();
const silent = createServer((call) => void calls.add(call));

let built: BuiltHouse;
let host: CastHost;

beforeAll(async () => {
  await new Promise<void>((done) => silent.listen(0, done));
  const { port } = silent.address() as { port: number };
  const environment = { SECRET: "a-secret-of-this-test-and-no-other", MAIL_URL: `smtp://localhost:${port}`, MAIL_FROM: "p@bureau.example" };
  built = await openBuiltHouse({ mode: "production", environment });
  host = await aHost(built.house);
});

afterAll(async () => {
  for (const call of calls) call.destroy();
  silent.close();
  await built.close();
});

test("known and unknown addresses are answered alike, before any mail goes out, and in the same time", async () => {
  const known = await each(60, async () => (await aColleague(built.house, host, "viewer")).mailAddress as string);
  const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  const answers = new Set<string>();
  const time = async (kind: keyof typeof times, mailAddress: string) => {
    const before = performance.now();
    const answer = await newBrowser(built.url).send(paths.signIn(), { mailAddress });
    times[kind].push(performance.now() - before);
    answers.add(`${answer.status} ${answer.headers.get("location")} ${await answer.text()}`);
  };
  for (const [number, mailAddress] of known.entries()) {
    await time("known", mailAddress);
    await time("unknown", `nobody-${number}@team.example`);
  }

  expect(answers.size).toBe(1);
  const sent = await built.house.reads
    .selectFrom("message")
    .select("id")
    .where("kind", "=", "sign-in")
    .where("state", "=", "sent")
    .execute();
  expect(sent).toEqual([]);
  const [one, other] = [median(times.known), median(times.unknown)];
  expect(Math.abs(one - other), `${one} ms and ${other} ms`).toBeLessThan(Math.max(15, 0.5 * Math.min(one, other)));
});

test("a thousand guesses at one account are heard twenty-five times, and its owner gets in meanwhile", async () => {
  const account = await aColleague(built.house, host, "organiser");
  const ownersBrowser = newBrowser(built.url);
  const ask = (browser: ReturnType<typeof newBrowser>) => browser.send(`${paths.signIn()}.data`, { mailAddress: account.mailAddress });
  await signIn(ownersBrowser);
  await ownersBrowser.send(paths.account(), { others: "yes" });

  await each(200, async () => {
    const guesser = newBrowser(built.url);
    await ask(guesser);
    for (let round = 0; round < 5; round++) expect(await guess(guesser)).toBe(422);
  });
  const wrong = await built.house.reads.selectFrom("audit_entry").select("id").where("verb", "=", "account.wrong-code").execute();
  expect(wrong.length).toBeGreaterThan(0);
  expect(wrong.length).toBeLessThanOrEqual(25);
  await signIn(ownersBrowser);

  async function signIn(browser: typeof ownersBrowser) {
    await ask(browser);
    const attempts = built.house.reads.selectFrom("sign_in_attempt").select("id").where("account_id", "=", account.id);
    const { id } = await attempts.orderBy("id", "desc").executeTakeFirstOrThrow();
    const entered = await browser.send(paths.signInCode(), { code: codeOf(built.house.configuration.secret, id) });
    expect(entered.headers.get("location")).toBe(paths.organise());
  }
});

test("one guess at each of a thousand accounts: strangers are slowed together, and a browser that is known is not", async () => {
  const { reads } = built.house;
  const addresses = await together(1000, async (stage) => (await aColleague(stage, host, "viewer")).mailAddress as string);
  const before = (await forSomebody()).length;
  await each(1000, async (number) => {
    const guesser = newBrowser(built.url);
    await guesser.send(`${paths.signIn()}.data`, { mailAddress: addresses[number]! });
    await guess(guesser);
  });
  expect((await forSomebody()).length - before).toBeLessThanOrEqual(300);

  const limits = built.house.signInLimits;
  expect(limits.maySend(addresses[999]!, true, built.house.now())).toBe(true);
  expect(limits.maySend("a-newcomer@team.example", false, built.house.now())).toBe(false);

  function forSomebody() {
    return reads.selectFrom("sign_in_attempt").select("id").where("account_id", "is not", null).execute();
  }
});

test("1,300 delegates behind one address of the network are not slowed, whatever else comes from it", async () => {
  const { secret } = built.house.configuration;
  const people = await together(1300, (stage) => aPerson(stage, host, { mail: null }));
  const wrong = await each(300, async () => (await fetch(built.url + paths.feed("A".repeat(43)))).status);
  expect(new Set(wrong)).toEqual(new Set([404]));

  const answered = await each(
    1300,
    async (number) => (await fetch(built.url + paths.feed(makeLink(secret, "feed", people[number]!, 1)))).status,
  );
  expect(answered.filter((status) => status !== 200)).toEqual([]);
});

/** As data: nobody looks at the page. */
const guess = async (guesser: ReturnType<typeof newBrowser>) =>
  (await guesser.send(`${paths.signInCode()}.data`, { code: "AAAA-AAAA" })).status;

/** In one write. */
const together = <T>(count: number, deed: (stage: Pick<House, "reads" | "write">) => Promise<T>): Promise<T[]> =>
  built.house.write(async (tx) => {
    const done: T[] = [];
    for (let number = 0; number < count; number++) done.push(await deed({ reads: tx, write: (inner) => inner(tx) }));
    return done;
  });

/** Twenty at a time. */
async function each<T>(count: number, deed: (number: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let from = 0; from < count; from += 20)
    done.push(...(await Promise.all(Array.from({ length: Math.min(20, count - from) }, (_, index) => deed(from + index)))));
  return done;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
