import fc from "fast-check";
import { expect, test } from "vitest";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { placesOf } from "~/places/places-queries.server";
import { setEventPlaces } from "~/places/set-event-places.server";
import { thenPassPlacesOn } from "~/registration/waiting/pass-places-on.server";
import { releaseExpiredOffers } from "~/registration/waiting/release-expired-offers.server";
import { findAllWaiting } from "~/registration/waiting/waiting-queries.server";
import { type Instant, plusDays, plusMinutes } from "~/time/instant";
import { noon } from "../../support/house";
import { openSymposium, registrationsAt, type Stage } from "../../support/registrations";
import { answers, called, comes, leaves, overLimit } from "../../support/waiting";

// Any sequence of coming, leaving, answering, letting time pass and changing the limit, beside a model that is one list.

type Step = { come: true } | { leave: number } | { answer: number; take: boolean } | { pass: true } | { places: number };
const who = fc.nat(9);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Step>({ come: true }) },
  { weight: 3, arbitrary: fc.record({ leave: who }) },
  { weight: 3, arbitrary: fc.record({ answer: who, take: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant<Step>({ pass: true }) },
  { weight: 1, arbitrary: fc.record({ places: fc.nat(4) }) },
);

/** Somebody is offered a place and lets the days pass. */
const expires: Step[] = [{ come: true }, { come: true }, { come: true }, { leave: 0 }, { pass: true }, { pass: true }];

type Guest = { name: string; is: "in" | "offered" | "waits" | "out"; until?: Instant };

test("whatever happens in any order: never over the limit, offered in the order of numbers, nobody twice, nobody skipped, no place idle", async () => {
  const seen = { offered: 0, expired: 0 };
  const law = fc.asyncProperty(fc.nat(3), fc.array(anyStep, { minLength: 8, maxLength: 20, size: "max" }), async (places, steps) => {
    const stage = await openSymposium({ places, columns: { waiting_list_at: noon } });
    const model: Guest[] = [];
    let [limit, now] = [places, noon];
    const ready = () => model.filter(({ is }) => is === "in" || is === "offered").length;
    const passOn = () => {
      for (const guest of model.filter(({ is }) => is === "waits"))
        if (ready() < limit) {
          Object.assign(guest, { is: "offered", until: plusDays(now, 2) });
          seen.offered++;
        }
    };
    for (const step of steps) {
      now = plusMinutes(now, 60);
      if ("come" in step) {
        const name = `Guest ${model.length}`;
        await comes(stage, name, now);
        model.push({ name, is: ready() < limit ? "in" : "waits" });
      } else if ("leave" in step) {
        const guest = model[step.leave];
        if (!guest || guest.is === "out") continue;
        await leaves(stage, guest.name, now);
        guest.is = "out";
      } else if ("answer" in step) {
        const guest = model[step.answer];
        if (!guest) continue;
        const open = guest.is === "offered" && guest.until! > now;
        expect((await answers(stage, guest.name, step.take ? "take" : "leave", now)).ok).toBe(open);
        if (open) guest.is = step.take ? "in" : "out";
      } else if ("pass" in step) {
        // Offers end when the event begins: that is another law.
        if (now < plusDays(noon, 16)) now = plusDays(now, 2);
      } else {
        const changed = await limitTo(stage, step.places, now);
        expect(changed.ok).toBe(step.places >= ready());
        if (changed.ok) limit = step.places;
      }
      const late = model.filter(({ is, until }) => is === "offered" && until! <= now);
      expect(await stage.house.write((tx) => releaseExpiredOffers(tx, now))).toBe(late.length);
      for (const guest of late) guest.is = "out";
      seen.expired += late.length;
      passOn();
      await agrees(stage, model, limit);
    }
    expect(await findMiscounts(stage.house.reads)).toEqual([]);
  });
  const numRuns = (process.env.TEST_DATABASE ?? "sqlite") === "sqlite" ? 30 : 8;
  await fc.assert(law, { numRuns, examples: [[1, expires]] });
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
}, 120_000);

const limitTo = (stage: Stage, places: number, now: Instant) =>
  stage.house.write(async (tx) => thenPassPlacesOn(tx, stage.event, await setEventPlaces(tx, stage.event, places), now));

/** The house says of everybody what the model says. */
async function agrees(stage: Stage, model: Guest[], limit: number) {
  const waiting = await findAllWaiting(stage.house.reads, stage.event);
  const people = await registrationsAt(stage);
  const said = model.map(({ name }) => {
    const { id, state } = people.find((each) => each.name === name)!;
    const own = waiting.find(({ registrationId }) => registrationId === id);
    return { name, is: own ? (own.offeredUntil ? "offered" : "waits") : state === "confirmed" ? "in" : "out" };
  });
  expect(said).toEqual(model.map(({ name, is }) => ({ name, is })));
  expect(await overLimit(stage)).toEqual([]);
  const pool = (await placesOf(stage.house.reads, stage.event, { scope: "event", scopeId: stage.event.id }))!;
  expect(pool).toMatchObject({ places: limit, held: model.filter(({ is }) => is === "offered").length });
}

test("many wait and many places are freed at once: as many offers as places, to the lowest numbers, each once", async () => {
  const stage = await openSymposium({ places: 12, columns: { waiting_list_at: noon } });
  for (let guest = 1; guest <= 32; guest++) await comes(stage, `Guest ${guest}`);
  const going = Array.from({ length: 7 }, (_, index) => `Guest ${index + 1}`);
  await Promise.all([...going.map((name) => leaves(stage, name)), ...Array.from({ length: 4 }, (_, late) => comes(stage, `Late ${late}`))]);

  const waiting = await findAllWaiting(stage.house.reads, stage.event);
  const offered = waiting.filter(({ offeredUntil }) => offeredUntil !== null).map(({ number }) => number);
  expect(offered).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(new Set(waiting.map(({ number }) => number)).size).toBe(24);
  expect(await overLimit(stage)).toEqual([]);
  expect(await findMiscounts(stage.house.reads)).toEqual([]);

  await Promise.all(Array.from({ length: 5 }, (_, index) => answers(stage, `Guest ${13 + index}`, index % 2 ? "take" : "leave")));
  const after = await findAllWaiting(stage.house.reads, stage.event);
  expect(after.filter(({ offeredUntil }) => offeredUntil !== null).map(({ number }) => number)).toEqual([6, 7, 8, 9, 10]);
  expect(await called(stage, "Guest 14")).toMatchObject({ state: "confirmed" });
  expect(await overLimit(stage)).toEqual([]);
});
