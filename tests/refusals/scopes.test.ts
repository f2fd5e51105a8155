import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeConsoleErrors } from "../support/no-console-errors";
import { redundant } from "../support/redundant-scopes";
import { formsOfAll, type SentForm } from "../support/refusal-forms";
import { openTwins, type Twins } from "../support/refusal-twins";
import { dataPath, indexed, type Question, ruled, statuses, verdictOf, withQuery } from "../support/refusal-walk";
import type { PlaceName, Visitor } from "../support/refusal-world";
import type { Scope, Scoping } from "../support/scopes";

// The doors have guards (guards.test.ts); behind them one event, host, person and account is kept from the next by the conditions of
// each query. First: what bystanders have changes not one word of what anybody is told. Then each condition is left out in turn, and
// this walk must notice. Two SQLite files are compared, so PostgreSQL has no part in it.

const scoping: Scoping = { met: new Set() };
const met = new Map<Scope, Case[]>();
let twins: Twins;

type Case = Question & { door: string; rank: number };

/** Those who may most, and those who may nothing: roles between them are the business of the doors. */
const asking: readonly Visitor[] = ["owner", "ownerElsewhere", "guest", "stranger", "nobody"];
const about: readonly PlaceName[] = ["ours", "sibling", "theirs"];
const any = [200, 202, 303, 403, 404, 422];

/** A loader is asked for alone, and an action as data: what they tell, not how a page dresses it. */
const cases = (): Case[] =>
  ruled.flatMap(([id, row]) =>
    (["loader", "action"] as const).flatMap((door) => {
      const rule = door === "loader" ? row.look : row.send;
      if (!rule) return [];
      const open = door === "loader" ? (row.opens ?? 200) : (row.sends ?? 422);
      const questions = twins.walk
        .questions(row)
        .filter(
          ({ visitor, place }) =>
            asking.includes(visitor) &&
            (about.includes(place.name) || (row.byLink && place.name === "ourDraft")) &&
            /^(?:genuine|ended)$/.test(place.link),
        );
      // Somebody who speaks and has not registered stands before the same doors.
      const ours = twins.walk.world.places.ours;
      const speaks = { ...ours, me: ours.speakersMe };
      const more = row.byLink ? [{ visitor: "stranger" as const, place: speaks, thing: speaks }] : [];
      return [...questions, ...more].flatMap(({ visitor, place, thing }): Case[] =>
        [row.at, ...(row.also ? [row.also] : [])].map((at) => {
          const path = dataPath(indexed(door === "action" ? id : "", at(place, thing)));
          const how = door === "action" ? { path, method: "POST", form: row.form } : { path: withQuery(path, `_routes=${id}`) };
          const verdict = verdictOf(rule, visitor, place, thing);
          const judged = place === speaks ? { expected: any } : { verdict, expected: statuses(verdict, open, "data") };
          return { door: `${id} ${door}`, rank: asking.indexOf(visitor) + (thing === place ? 0 : 1), visitor, place, ...how, ...judged };
        }),
      );
    }),
  );

describe.skipIf(process.env.TEST_DATABASE === "postgres")("behind the doors", () => {
  beforeAll(async () => {
    twins = await openTwins(scoping);
  });
  afterAll(() => twins.close());

  test("what others have changes nothing of what one is told, and no form changes what others have", async () => {
    const faults: string[] = [];
    const forms = await formsOfAll(twins.walk);
    for (const each of [...cases(), ...forms.map(asMeant), ...forms.map(abroad)]) {
      scoping.met.clear();
      faults.push(...(await twins.ask(each)));
      for (const scope of scoping.met) met.set(scope, [...(met.get(scope) ?? []), each]);
    }
    expect(faults).toEqual([]);
    expect(met.size).toBeGreaterThan(120);
  }, 900_000);

  test("each condition of a query that is left out is noticed, but for those that are redundant", async () => {
    const unnoticed: Scope[] = [];
    for (const [scope, all] of met) {
      scoping.off = scope;
      if (!(await isNoticed(all))) unnoticed.push(scope);
      scoping.off = undefined;
    }
    // Keys of the database stop some of them, and that is noticed too.
    for (const error of takeConsoleErrors()) expect(error).toMatch(/constraint/i);
    expect(unnoticed.sort()).toEqual(Object.keys(redundant).sort());
  }, 900_000);
});

const asMeant = (sent: SentForm): Case => ({ ...sent, rank: asking.length });

/** The same form about what belongs to bystanders: to them alone it exists. */
const abroad = ({ form, path, ...sent }: SentForm): Case => ({
  ...sent,
  path: twins.abroad(path),
  form: form.map(([name, value]): [string, string] => [twins.abroad(name), twins.abroad(value)]),
  rank: asking.length,
});

async function isNoticed(all: Case[]): Promise<boolean> {
  for (const each of inTurn(all)) if ((await twins.ask(each)).length > 0) return true;
  return false;
}

/** One question of each door, then the next of each: who is likeliest to be told too much comes first. */
function inTurn(all: Case[]): Case[] {
  const doors = new Map<string, Case[]>();
  for (const each of [...all].sort((one, other) => one.rank - other.rank)) doors.set(each.door, [...(doors.get(each.door) ?? []), each]);
  const longest = Math.max(...[...doors.values()].map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => [...doors.values()].flatMap((queue) => queue[index] ?? [])).flat();
}
