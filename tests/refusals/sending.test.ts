import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataPath, indexed, openWalk, ruled, statuses, verdictOf, type Walk } from "../support/refusal-walk";
import { visitors } from "../support/refusal-world";

let walk: Walk;

beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.built.close());

const method = "POST";

describe.each(ruled)("%s", (id, row) => {
  if (row.send)
    test("sending, as a page and as data", async () => {
      const faults: string[] = [];
      for (const { visitor, place, thing } of walk.questions(row)) {
        const path = indexed(id, row.at(place, thing));
        const open = row.sends ?? 422;
        const verdict = verdictOf(row.send, visitor, place, thing);
        const { form } = row;
        if (row.endsSignIn) await walk.signInAnew(visitor);
        faults.push(...(await walk.ask({ visitor, place, path, method, form, verdict, expected: statuses(verdict, open) })));
        if (row.endsSignIn) await walk.signInAnew(visitor);
        const data = statuses(verdict, open, "data");
        faults.push(...(await walk.ask({ visitor, place, path: dataPath(path), method, form, verdict, expected: data })));
      }
      if (row.endsSignIn) for (const visitor of visitors) await walk.signInAnew(visitor);
      expect(faults).toEqual([]);
    });
  else
    test("takes no form from anybody", async () => {
      const faults: string[] = [];
      for (const visitor of visitors)
        for (const place of [walk.world.places.ours, walk.world.places.theirDraft]) {
          const path = indexed(id, row.at(place, place));
          faults.push(...(await walk.ask({ visitor, place, path, method, expected: [405] })));
          faults.push(...(await walk.ask({ visitor, place, path: dataPath(path), method, expected: [405] })));
        }
      expect(faults).toEqual([]);
    });

  test("no other method is known", async () => {
    const faults: string[] = [];
    const place = walk.world.places.ours;
    for (const visitor of ["stranger", "owner"] as const)
      for (const other of ["PUT", "PATCH", "DELETE", "OPTIONS"])
        for (const path of [row.at(place, place), dataPath(row.at(place, place))])
          faults.push(...(await walk.ask({ visitor, place, path, method: other, expected: [405] })));
    expect(faults).toEqual([]);
  });
});
