import { afterAll, beforeAll, expect, test } from "vitest";
import { type Arena, openArena, openEvent } from "./arena";
import { letIn, someGuests } from "./crowd";
import { exactly, judge } from "./verdict";

let arena: Arena;

beforeAll(async () => {
  arena = await openArena();
});

afterAll(() => arena?.close());

const races = [1, 7, 300]
  .flatMap((places) => [places - 1, places, places + 1, 10 * places].map((people) => ({ places, people })))
  .concat({ places: 1300, people: 13_000 })
  .map((race) => ({ ...race, confirmed: Math.min(race.places, race.people) }));

/** Minutes where the machine is busy with everything else. */
const timeout = 900_000;

test.each(races)(
  "$people people for $places places: exactly $confirmed are confirmed, whatever clicks, hangs up and dies",
  { timeout },
  async (race) => {
    const event = await openEvent(arena, race.places);
    const guests = someGuests(race.people, event);
    await letIn(arena, event, guests, async () => {
      if (race.people > race.places) await arena.strike();
    });
    expect(await judge(arena, event, guests)).toEqual(exactly(race.confirmed));
  },
);

test("1,299 people for 1,300 places, then one more, then one too many", { timeout }, async () => {
  const event = await openEvent(arena, 1300);
  const guests = someGuests(1301, event);
  for (const [come, confirmed] of [
    [guests.slice(0, 1299), 1299],
    [guests.slice(1299, 1300), 1300],
    [guests.slice(1300), 1300],
  ] as const) {
    await letIn(arena, event, come, () => (come.length > 1 ? arena.strike() : Promise.resolve()));
    expect(await judge(arena, event, guests)).toEqual(exactly(confirmed));
  }
});
