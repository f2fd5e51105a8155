import { hashOf } from "db/identity.server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataPath, openWalk, ruled, type Walk } from "../support/refusal-walk";

let walk: Walk;

beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.built.close());

/** Every row of every table. When somebody was last seen is written down by the clock, not by what they read. */
async function digest(): Promise<Record<string, string>> {
  const { reads } = walk.built.house;
  const tables = (await reads.introspection.getTables()).map(({ name }) => name).filter((name) => !/sqlite|fts|search/.test(name));
  const digests: Record<string, string> = {};
  for (const table of tables.sort()) {
    const rows: object[] = await reads
      .selectFrom(table as "event")
      .selectAll()
      .execute();
    digests[table] = hashOf(
      rows
        .map((row) => JSON.stringify({ ...row, seen_at: null }))
        .sort()
        .join("\n"),
    );
  }
  return digests;
}

test("whoever only looks changes nothing: GET, HEAD and OPTIONS of every address, as a page and as data, leave every row as it was", async () => {
  const before = await digest();
  expect(Object.keys(before).length).toBeGreaterThan(30);
  for (const [, row] of ruled)
    for (const visitor of ["owner", "ownerElsewhere"] as const)
      for (const place of [walk.world.places.ours, walk.world.places.theirDraft]) {
        const path = row.at(place, place);
        const headers = { Cookie: walk.cookies.get(visitor) ?? "" };
        for (const [method, address] of [
          ["GET", path],
          ["GET", dataPath(path)],
          ["HEAD", path],
          ["OPTIONS", path],
        ] as const)
          await (await fetch(walk.built.url + address, { method, headers, redirect: "manual" })).arrayBuffer();
      }
  expect(await digest()).toEqual(before);
}, 240_000);

test("a row that does change is seen", async () => {
  const before = await digest();
  await walk.built.house.write((tx) => tx.updateTable("event").set({ venue_address: "elsewhere" }).execute());
  expect(await digest()).not.toEqual(before);
});
