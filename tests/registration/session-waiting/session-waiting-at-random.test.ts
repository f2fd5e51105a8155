import fc from "fast-check";
import { expect, test } from "vitest";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { placesOf } from "~/places/places-queries.server";
import type { Choice } from "~/registration/session-places/choose-session.server";
import { sessionPool } from "~/registration/session-places/session-place";
import { releaseEndedSessionOffers } from "~/registration/session-waiting/release-ended-session-offers.server";
import { findSessionWaiting } from "~/registration/session-waiting/session-waiting-queries.server";
import { type Instant, plusDays, plusMinutes } from "~/time/instant";
import { doing } from "../../support/delegations";
import { noon } from "../../support/house";
import { guest, holdersOf, lineFor, workshops } from "../../support/session-places";
import { overLimit } from "../../support/waiting";

// Any sequence of choosing, waiting, leaving, withdrawing, letting time pass and changing the numbers of two sessions at the same time,
// beside a model that is one list a session.

const names = ["Chan", "Ito", "Lee", "Ng", "Okafor", "Wong"];
const sessions = ["wallets", "routers"] as const;
type Session = (typeof sessions)[number];
type Step = { who: number; at: Session; deed: Choice["deed"] } | { withdraw: number } | { at: Session; places: number } | { pass: true };

const who = fc.nat(names.length - 1);
const at = fc.constantFrom(...sessions);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ who, at, deed: fc.constantFrom<Choice["deed"]>("take", "wait", "wait", "leave") }) },
  { weight: 1, arbitrary: fc.record({ withdraw: who }) },
  { weight: 2, arbitrary: fc.record({ at, places: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant<Step>({ pass: true }) },
);

/** Somebody is offered a place at the time of another they have, and lets the days pass. */
const expires: Step[] = [
  { at: "wallets", places: 1 },
  { at: "routers", places: 1 },
  { who: 0, at: "wallets", deed: "take" },
  { who: 1, at: "routers", deed: "take" },
  { who: 1, at: "wallets", deed: "wait" },
  { who: 2, at: "wallets", deed: "wait" },
  { who: 0, at: "wallets", deed: "leave" },
  { who: 1, at: "wallets", deed: "take" },
  { pass: true },
  { pass: true },
];

type Entry = { who: number; is: "in" | "offered" | "waits"; until?: Instant };

/** Who has, is offered or waits for what; in the order of the numbers. */
class Model {
  readonly limits: Record<Session, number> = { wallets: 0, routers: 0 };
  readonly entries: Record<Session, Entry[]> = { wallets: [], routers: [] };
  readonly seen = { offered: 0, torn: 0, ended: 0, given: 0 };

  constructor(readonly offers: boolean) {}

  taken = (session: Session) => this.entries[session].filter(({ is }) => is !== "waits").length;
  own = (session: Session, person: number) => this.entries[session].find((entry) => entry.who === person);
  isTorn = (session: Session, person: number) => this.own(session === "wallets" ? "routers" : "wallets", person)?.is === "in";
  drop = (session: Session, gone: (entry: Entry) => boolean) => {
    this.entries[session] = this.entries[session].filter((entry) => !gone(entry));
  };

  choose({ who: person, at: session, deed }: Extract<Step, { deed: string }>): string {
    const own = this.own(session, person);
    if (deed === "leave") this.drop(session, (entry) => entry === own);
    if (deed === "leave" || own?.is === "in") return "done";
    if (own?.is !== "offered" && this.taken(session) >= this.limits[session]) {
      if (deed === "take") return "session-full";
      if (!own) this.entries[session].push({ who: person, is: "waits" });
      return "done";
    }
    if (this.isTorn(session, person)) return "overlaps";
    this.drop(session, (entry) => entry === own);
    this.entries[session].push({ who: person, is: "in" });
    return "done";
  }

  passOn(now: Instant) {
    for (const session of sessions)
      for (const entry of this.entries[session])
        if (entry.is === "waits" && this.taken(session) < this.limits[session]) {
          const torn = this.isTorn(session, entry.who);
          Object.assign(entry, this.offers || torn ? { is: "offered", until: plusDays(now, 2) } : { is: "in" });
          this.seen[torn ? "torn" : this.offers ? "offered" : "given"]++;
        }
  }
}

test("whatever happens in any order: never over a number, passed on in order, nobody skipped or in two places unasked, no place idle", async () => {
  const seen = { offered: 0, torn: 0, ended: 0, given: 0 };
  const law = fc.asyncProperty(fc.boolean(), fc.array(anyStep, { minLength: 12, maxLength: 24, size: "max" }), async (offers, steps) => {
    const { stage, setPlaces, ...ids } = await workshops(0, { offer_hours: offers ? 48 : null });
    await setPlaces(ids.routers, 0);
    const guests: Awaited<ReturnType<typeof guest>>[] = [];
    for (const name of names) guests.push(await guest(stage, name));
    const [model, out] = [new Model(offers), new Set<number>()];
    let now = noon;
    for (const step of steps) {
      now = plusMinutes(now, 60);
      if ("deed" in step) {
        const said = await guests[step.who]!.choose(ids[step.at], step.deed, now);
        const expected = out.has(step.who) ? "not-confirmed" : model.choose(step);
        expect(said.ok ? "done" : said.why).toBe(expected);
      } else if ("withdraw" in step) {
        if (out.has(step.withdraw)) continue;
        await guests[step.withdraw]!.withdraw(now);
        out.add(step.withdraw);
        for (const session of sessions) model.drop(session, (entry) => entry.who === step.withdraw);
      } else if ("places" in step) {
        const fits = step.places >= model.taken(step.at);
        expect((await setPlaces(ids[step.at], step.places, now)).ok).toBe(fits);
        if (fits) model.limits[step.at] = step.places;
      } else if (now < plusDays(noon, 16)) now = plusDays(now, 2);
      const isLate = ({ is, until }: Entry) => is === "offered" && until! <= now;
      const late = sessions.flatMap((session) => model.entries[session].filter(isLate)).length;
      // What the deed itself passed on comes before what ends by the clock
      model.passOn(now);
      expect(await doing(stage, (tx) => releaseEndedSessionOffers(tx, now))).toBe(late);
      for (const session of sessions) model.drop(session, isLate);
      model.seen.ended += late;
      model.passOn(now);
      for (const session of sessions) await agrees(session);
      expect(await overLimit(stage)).toEqual([]);
    }
    expect(await findMiscounts(stage.house.reads)).toEqual([]);
    for (const key of Object.keys(seen) as (keyof typeof seen)[]) seen[key] += model.seen[key];

    async function agrees(session: Session) {
      const entries = model.entries[session];
      const line = (await lineFor(stage, ids[session])).map((each) => each.replace(/^\d+ /, ""));
      const waits = entries.filter(({ is }) => is !== "in");
      expect(line).toEqual(waits.map((entry) => names[entry.who]! + (entry.is === "offered" ? " (offered)" : "")));
      const inside = entries.filter(({ is }) => is === "in").map((entry) => names[entry.who]!);
      expect(await holdersOf(stage, ids[session])).toEqual(inside.sort());
      const pool = await placesOf(stage.house.reads, stage.event, sessionPool(ids[session]));
      const held = entries.filter(({ is }) => is === "offered").length;
      expect(pool).toMatchObject({ places: model.limits[session], confirmed: inside.length, held });
    }
  });
  const numRuns = (process.env.TEST_DATABASE ?? "sqlite") === "sqlite" ? 25 : 6;
  const examples: [boolean, Step[]][] = [true, false].map((offers) => [offers, expires]);
  await fc.assert(law, { numRuns, examples });
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
}, 180_000);

test("many wait and many places are freed at once: as many offers as places, to the lowest numbers, each once", async () => {
  const { stage, wallets } = await workshops(6);
  const guests: Awaited<ReturnType<typeof guest>>[] = [];
  for (let number = 1; number <= 18; number++) guests.push(await guest(stage, `Guest ${number}`));
  for (const { choose } of guests) await choose(wallets, "wait");
  await Promise.all([
    ...guests.slice(0, 2).map(({ withdraw }) => withdraw()),
    ...guests.slice(2, 4).map(({ choose }) => choose(wallets, "leave")),
    ...guests.slice(14).map(({ choose }) => choose(wallets, "wait")),
  ]);
  const offered = async () =>
    (await findSessionWaiting(stage.house.reads, stage.event, wallets)).flatMap(({ number, offeredUntil }) => (offeredUntil ? number : []));
  expect(await offered()).toEqual([1, 2, 3, 4]);
  await Promise.all(guests.slice(6, 10).map(({ choose }, index) => choose(wallets, index % 2 ? "take" : "leave")));
  expect(await offered()).toEqual([5, 6]);
  expect(await holdersOf(stage, wallets)).toEqual(["Guest 10", "Guest 5", "Guest 6", "Guest 8"]);
  expect(await overLimit(stage)).toEqual([]);
  expect(await findMiscounts(stage.house.reads)).toEqual([]);
});
