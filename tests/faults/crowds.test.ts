import { afterAll, beforeAll, expect, test } from "vitest";
import { type Arena, openArena, openEvent } from "./arena";
import { letIn, someGuests } from "./crowd";
import { exactly, judge } from "./verdict";

let arena: Arena;

beforeAll(async () => {
  arena = await openArena();
});

afterAll(() => arena?.close());

const races = [1, 7, 300, 1300].flatMap((places) =>
  [places - 1, places, places + 1, 10 * places].map((people) => ({ places, people, confirmed: Math.min(places, people) })),
);

test.each(races)(
  "$people people for $places places: exactly $confirmed are confirmed, whatever clicks, hangs up and dies",
  async (race) => {
    const event = await openEvent(arena, race.places);
    const guests = someGuests(race.people, event);
    await letIn(arena, event, guests, async () => {
      if (race.people > race.places) await arena.strike();
    });
    expect(await judge(arena, event, guests)).toEqual(exactly(race.confirmed));
  },
);
