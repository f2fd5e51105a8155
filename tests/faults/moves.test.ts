import { newId } from "db/identity.server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { placesOf } from "~/places/places-queries.server";
import { setPlaces } from "~/places/set-places.server";
import type { CastEvent } from "../support/cast";
import { type Arena, openArena, openEvent } from "./arena";
import { type Guest, inParallel, letIn, someGuests, untilAnswered } from "./crowd";
import { askForPlaces, signInOwner } from "./team";
import { exactly, judge } from "./verdict";

let arena: Arena;

beforeAll(async () => {
  arena = await openArena();
});

afterAll(() => arena?.close());

test("places given back while others press for them are each taken once, whatever is killed meanwhile", async () => {
  const [places, leave, come] = [100, 40, 160];
  const event = await openEvent(arena, places);
  const first = someGuests(places, event);
  await letIn(arena, event, first);
  const late = someGuests(come, event, "late");

  await Promise.all([
    inParallel(first.slice(0, leave), (guest, index) => withdraw(event, guest, index)),
    letIn(arena, event, late, () => arena.strike()),
  ]);
  // Whoever was told "full" while places were still coming back presses once more.
  await pressAgain(event, late);

  const found = await judge(arena, event, [...first, ...late], { moving: true });
  const registered = places + leave;
  const letters = { "registration-withdrawn": leave, "registration-received": registered, "registration-confirmed": registered };
  expect(found).toEqual({ ...exactly(places), letters });
  expect(late.filter(({ registered }) => registered)).toHaveLength(leave);
  expect(await statesOf(event)).toEqual({ confirmed: places, withdrawn: leave });
});

test("a limit moved up and down under a crowd is never broken, and who has a place keeps it", async () => {
  const event = await openEvent(arena, 30);
  const cookie = await signInOwner(arena);
  const guests = someGuests(240, event);
  const coming = letIn(arena, event, guests, () => arena.strike());

  let over = 0;
  for (const places of [60, 40, 80, 1, 70, 2, 90, 50, 3]) {
    const answer = await askForPlaces(arena, event, places, cookie);
    const pool = (await placesOf(arena.database.reads, event, { scope: "event", scopeId: event.id }))!;
    expect(pool.confirmed + pool.held).toBeLessThanOrEqual(pool.places!);
    const [, taken, tooFew] = /(\d+) places are taken: over by (\d+)/.exec(answer.page) ?? [];
    if (answer.status === 303) expect(pool.places).toBe(places);
    else expect([answer.status, Number(taken) - Number(tooFew)]).toEqual([422, places]);
    over += answer.status === 422 ? 1 : 0;
  }
  await coming;
  await askForPlaces(arena, event, 120, cookie);
  await pressAgain(event, guests);

  expect(over).toBeGreaterThan(0);
  expect(await judge(arena, event, guests, { moving: true })).toEqual(exactly(120));
  expect(await statesOf(event)).toEqual({ confirmed: 120 });
  const refused = await askForPlaces(arena, event, 100, cookie);
  expect([refused.status, refused.page]).toEqual([422, expect.stringContaining("120 places are taken: over by 20. Nothing was changed.")]);
  expect(await judge(arena, event, guests, { moving: true })).toEqual(exactly(120));
});

test("of two limits the smaller one counts, and the larger one loses nothing to those it turned away", async () => {
  const event = await openEvent(arena, 40);
  const category = { scope: "category", scopeId: event.categoryId } as const;
  await arena.database.write((tx) => setPlaces(tx, event, category, 25));
  const guests = someGuests(120, event);
  await letIn(arena, event, guests, () => arena.strike());
  expect(await judge(arena, event, guests)).toEqual(exactly(25));
  expect(await placesOf(arena.database.reads, event, category)).toMatchObject({ confirmed: 25, held: 0 });
});

test("one person at forty pages at once has one live registration", async () => {
  const event = await openEvent(arena, 300);
  const [chan] = someGuests(1, event);
  const pages: Guest[] = Array.from({ length: 40 }, () => ({ form: { ...chan!.form, formKey: newId() }, answers: [], registered: false }));
  await inParallel(pages, async ({ form, answers }) => {
    answers.push(await untilAnswered(arena, { path: paths.register(event.address), form }));
  });
  expect(new Set(pages.flatMap(({ answers }) => answers.map(({ status }) => status)))).toEqual(new Set([303]));
  expect(await statesOf(event)).toEqual({ "awaiting-host": 1 });
  const { mailAddress } = chan!.form;
  const persons = arena.database.reads.selectFrom("contact_address").select("person_id").where("mail_address", "=", mailAddress!);
  expect(await persons.execute()).toHaveLength(1);
});

/** Twice at once by one in five; both clicks get the same answer. */
async function withdraw(event: CastEvent, { form }: Guest, index: number) {
  const found = arena.database.reads.selectFrom("registration").select("person_id").where("form_key", "=", form.formKey!);
  const { person_id } = await found.executeTakeFirstOrThrow();
  const path = paths.myWithdrawal(makeLink(arena.secret, "me", person_id, 1), event.address);
  const ask = { path, form: { formKey: newId(), reason: "" } };
  const answers = await Promise.all((index % 5 === 1 ? [ask, ask] : [ask]).map((each) => untilAnswered(arena, each)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
}

async function pressAgain(event: CastEvent, guests: Guest[]) {
  const refused = guests.filter(({ registered }) => !registered);
  for (const guest of refused) guest.answers = [];
  await letIn(arena, event, refused);
}

async function statesOf(event: CastEvent): Promise<Record<string, number>> {
  const rows = await arena.database.reads.selectFrom("registration").select("state").where("event_id", "=", event.id).execute();
  const states: Record<string, number> = {};
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  return states;
}
