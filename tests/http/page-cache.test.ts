import { setTimeout as wait } from "node:timers/promises";
import type { Tx } from "db/database.server";
import { expect, test } from "vitest";
import { type Make, openPageCache } from "~/http/kept/page-cache.server";
import type { PageKey } from "~/http/kept/page-key.server";
import { aHost } from "../support/cast";
import { openTestHouse } from "../support/house";

const keyOf = (url: string): PageKey => ({ text: url, url, language: "", cookie: "", readingOnly: false });

/** A house whose one page says its host's name; `makes` counts how often it was made, each time a little slowly. */
async function aHouse(limit?: number) {
  const house = await openTestHouse();
  const { id } = await aHost(house);
  const state = { makes: 0, looks: 0 };
  const nonce = "n0nce";
  const make: Make = async (keeping) => {
    state.makes++;
    keeping.keep();
    const { name } = await keeping.reads.selectFrom("host").select("name").where("id", "=", id).executeTakeFirstOrThrow();
    await wait(5);
    return { answer: new Response(`${name} `.repeat(100), { headers: { "content-type": "text/html" } }), nonce };
  };
  const rename = (name: string) => house.write((tx: Tx) => tx.updateTable("host").set({ name }).where("id", "=", id).execute());
  const touch = () =>
    house.write((tx) =>
      tx
        .updateTable("host")
        .set({ signature: String(Math.random()) })
        .where("id", "=", id)
        .execute(),
    );
  return { pages: openPageCache(house, limit), make, state, rename, touch };
}

/** What a reader gets, as text. */
function read(answer: Response | { send(request: never, response: never): void }): string {
  let body = "";
  const response = { writeHead: () => response, end: (bytes?: Buffer) => (body = bytes?.toString() ?? "") };
  if ("send" in answer) answer.send({ headers: {}, method: "GET" } as never, response as never);
  return body.split(" ")[0] ?? "";
}

test("many who ask at once share one making", async () => {
  const { pages, make, state } = await aHouse();
  await Promise.all(Array.from({ length: 50 }, () => pages.take(keyOf("/"), make)));
  expect(state.makes).toBe(1);
});

test("a commit that changes nothing here makes nothing anew; one that does, once", async () => {
  const { pages, make, state, rename, touch } = await aHouse();
  await pages.take(keyOf("/"), make);
  await touch();
  await Promise.all(Array.from({ length: 50 }, () => pages.take(keyOf("/"), make)));
  expect(state.makes).toBe(1);
  await rename("Another");
  const answers = await Promise.all(Array.from({ length: 50 }, () => pages.take(keyOf("/"), make)));
  expect(state.makes).toBe(2);
  expect(new Set(answers.map(read))).toEqual(new Set(["Another"]));
});

test("nobody is shown what was true only before they asked, however much is written and asked meanwhile", async () => {
  const { pages, make, rename, touch } = await aHouse();
  let written = 0;
  const stale: string[] = [];
  const writing = (async () => {
    for (let turn = 1; turn <= 60; turn++) {
      await (turn % 3 ? touch() : rename(`${turn}-`));
      if (turn % 3 === 0) written = turn;
      await wait(turn % 4);
    }
  })();
  const asking = Array.from({ length: 8 }, async (_, reader) => {
    for (let turn = 0; turn < 40; turn++) {
      await wait((turn + reader) % 5);
      const known = written;
      const shown = Number.parseInt(read(await pages.take(keyOf("/"), make)), 10) || 0;
      if (shown < known) stale.push(`${shown} after ${known}`);
    }
  });
  await Promise.all([writing, ...asking]);
  expect(stale).toEqual([]);
});

test("an answer for one reader alone is made for each", async () => {
  const { pages, state, make } = await aHouse();
  const own: Make = async (keeping) => {
    const made = await make(keeping);
    made.answer.headers.append("set-cookie", "theirs=1");
    return made;
  };
  const answers = await Promise.all([1, 2, 3, 4].map(() => pages.take(keyOf("/"), own)));
  expect([state.makes, answers.every((answer) => answer instanceof Response)]).toEqual([4, true]);
});

test("a making that fails is nobody else's, and the next one may do", async () => {
  const { pages, make } = await aHouse();
  const failing: Make = async () => {
    await wait(5);
    throw new Error("no page");
  };
  const [first, second] = await Promise.allSettled([pages.take(keyOf("/"), failing), pages.take(keyOf("/"), make)]);
  expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
});

test("memory is bounded: what nobody asked for the longest goes first", async () => {
  const { pages, make, state } = await aHouse(60_000);
  for (let turn = 0; turn < 30; turn++) {
    await pages.take(keyOf(`/${turn}`), make);
    await pages.take(keyOf("/0"), make);
  }
  expect(state.makes).toBe(30);
  await pages.take(keyOf("/29"), make);
  expect(state.makes).toBe(30);
  await pages.take(keyOf("/1"), make);
  expect(state.makes).toBe(31);
});
