import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Account } from "~/accounts/account";
import { paths } from "~/paths";
import { changeSession } from "~/sessions/change-session.server";
import type { DraftNews } from "~/sessions/live/pulse";
import type { Session } from "~/sessions/session";
import { findSession } from "~/sessions/sessions-queries.server";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague, organiserOf, otherHost } from "../support/cast";
import { signedInAs } from "../support/factors";
import { aSession, aSymposium } from "../support/programme";

let built: BuiltHouse;
let plan: Awaited<ReturnType<typeof aSymposium>>;
let session: Session;

beforeAll(async () => {
  built = await openBuiltHouse();
  plan = await aSymposium({}, built.house);
  session = await aSession(built.house, plan.editor, { title: { en: "Opening" } });
});
afterAll(() => built.close());

const cookieOf = async (account: { id: string }) => `plenary-sign-in=${(await signedInAs(built.house, account, systemNow())).token}`;

/** What a stream says, piece by piece; `ended` once the server has closed it. */
async function listen(cookie: string, since?: string) {
  const leaving = new AbortController();
  const asked = performance.now();
  const answer = await fetch(built.url + paths.liveDraft(plan.event.address, since), {
    headers: { Cookie: cookie, Accept: "text/event-stream" },
    redirect: "manual",
    signal: leaving.signal,
  });
  let text = "";
  const ended = (async () => {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) text += Buffer.from(chunk).toString();
  })().catch(() => {});
  const news = () => [...text.matchAll(/event: changed\ndata: (.*)\n/g)].map(([, data]): DraftNews => JSON.parse(data!));
  return {
    ...{ answer, ended, news, asked, leave: () => leaving.abort() },
    text: () => text,
    heard: (count = 1, within = 2_000) => expect.poll(news, { timeout: within, interval: 20 }).toHaveLength(count),
  };
}

async function change(by: { id: string } | undefined, minutes: number) {
  const editor = await organiserOf(built.house, plan.event, "edit-programme", by);
  const { revision } = (await findSession(built.house.reads, plan.event, session.id))!;
  await built.house.write((tx) => changeSession(tx, editor, session.id, { minutes }, revision, systemNow()));
}

const colleagueAs = (role: Parameters<typeof aColleague>[2]): Promise<Account> => aColleague(built.house, { id: plan.event.hostId }, role);

test("what a colleague changes is told within two seconds, with their name", async () => {
  const [viewer, editor] = [await colleagueAs("viewer"), await colleagueAs("programme-editor")];
  const stream = await listen(await cookieOf(viewer));
  expect(stream.answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(stream.answer.headers.get("content-encoding")).toBeNull();
  await change(editor, 31);
  await stream.heard();
  expect(stream.news()[0]).toMatchObject({ by: [editor.name], own: false });
  await change(editor, 32);
  await stream.heard(2);
  stream.leave();
});

test("whoever comes with an older state is told at once, and of one’s own change without a name", async () => {
  const editor = await colleagueAs("programme-editor");
  const cookie = await cookieOf(editor);
  const standing = (await (await fetch(built.url + paths.liveDraft(plan.event.address), { headers: { Cookie: cookie } })).text()).trim();
  expect(standing).toMatch(/^\d+\.\d+$/);
  await change(editor, 33);
  const stream = await listen(cookie, standing);
  await stream.heard();
  expect(stream.news()[0]).toMatchObject({ by: [], own: true });
  stream.leave();
});

test("strangers, and the teams of others, hear nothing", async () => {
  expect((await listen("")).answer.status).toBe(303);
  const { owner } = await otherHost(built.house);
  expect((await listen(await cookieOf(owner))).answer.status).toBe(404);
});

test("of five pages that watch for one account, the first is told not to come back", async () => {
  const cookie = await cookieOf(await colleagueAs("viewer"));
  const streams = [];
  for (let count = 0; count < 5; count++) streams.push(await listen(cookie));
  await streams[0]!.ended;
  expect(streams[0]!.text()).toContain("event: replaced");
  await change(undefined, 34);
  for (const stream of streams.slice(1)) await stream.heard();
  for (const stream of streams) stream.leave();
});

test("a stream that has nothing to tell is not taken for a slow reader, and ends when the house closes", async () => {
  const stream = await listen(await cookieOf(await colleagueAs("viewer")));
  const over = await Promise.race([stream.ended.then(() => "over"), wait(12_500, "open")]);
  expect(over).toBe("open");
  const asked = performance.now();
  built.house.liveDrafts.close();
  await stream.ended;
  expect(performance.now() - asked).toBeLessThan(1_000);
  const late = await listen(await cookieOf(await colleagueAs("viewer")));
  await late.ended;
}, 30_000);
