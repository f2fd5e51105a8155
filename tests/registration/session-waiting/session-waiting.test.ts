import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { confirmHeld } from "~/places/confirm-held.server";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { placesOf } from "~/places/places-queries.server";
import { cancelRegistration } from "~/registration/cancel-registration.server";
import { findRegistration } from "~/registration/registration-queries.server";
import { findMySessions } from "~/registration/session-places/my-sessions.server";
import { sessionPool } from "~/registration/session-places/session-place";
import { giveSessionPlaces, takeSessionPlaceBack } from "~/registration/session-places/set-session-places.server";
import { passSessionPlacesOn } from "~/registration/session-waiting/pass-session-places-on.server";
import { releaseEndedSessionOffers } from "~/registration/session-waiting/release-ended-session-offers.server";
import { type Instant, plusDays, plusMinutes } from "~/time/instant";
import { doing } from "../../support/delegations";
import { noon } from "../../support/house";
import { messagesOf, type Stage } from "../../support/registrations";
import { guest, holdersOf, lineFor, type Workshops, workshops } from "../../support/session-places";

const mail = (name: string) => `${name.toLowerCase()}@police.example`;
const poolOf = (stage: Stage, session: string) => placesOf(stage.house.reads, stage.event, sessionPool(session));

/** A full workshop of one place, and who comes after. */
async function full(names: string[], columns: Parameters<typeof workshops>[1] = {}) {
  const all = await workshops(1, columns);
  const first = await guest(all.stage, "First");
  await first.choose(all.wallets);
  const late = [];
  for (const name of names) late.push(await guest(all.stage, name, mail(name)));
  for (const { choose } of late) expect(await choose(all.wallets, "wait")).toEqual(yes(undefined));
  return { ...all, first, late };
}

async function standing({ stage, wallets }: Workshops, { id, holder }: Awaited<ReturnType<typeof guest>>, now: Instant = noon) {
  const { categoryId } = (await findRegistration(stage.house.reads, stage.event, id))!;
  const mine = await findMySessions(stage.house.reads, stage.event, { registrationId: id, personId: holder.id, categoryId }, "en", now);
  return mine.days.flatMap(({ choices }) => choices).find((choice) => choice.id === wallets)!;
}

test("whoever finds a session full waits under a number of that session, which is given once", async () => {
  const all = await full(["Lee", "Wong"]);
  const [lee, wong] = all.late;
  expect(await lineFor(all.stage, all.wallets)).toEqual(["1 Lee", "2 Wong"]);
  expect(await standing(all, wong!)).toMatchObject({ free: 0, chosen: false, waiting: { number: 2, before: 1, offeredUntil: null } });
  expect(await lee!.choose(all.wallets, "wait")).toEqual(yes(undefined));
  await lee!.choose(all.wallets, "leave");
  await lee!.choose(all.wallets, "wait");
  expect(await lineFor(all.stage, all.wallets)).toEqual(["2 Wong", "3 Lee"]);
  expect(await standing(all, wong!)).toMatchObject({ waiting: { number: 2, before: 0 } });
});

test("where a place is free, waiting for it is taking it; without a waiting list a full session refuses", async () => {
  const free = await workshops(1);
  const lee = await guest(free.stage, "Lee");
  expect(await lee.choose(free.wallets, "wait")).toEqual(yes(undefined));
  expect([await holdersOf(free.stage, free.wallets), await lineFor(free.stage, free.wallets)]).toEqual([["Lee"], []]);

  const closed = await workshops(0, { waiting_list_at: null });
  const wong = await guest(closed.stage, "Wong");
  expect(await wong.choose(closed.wallets, "wait")).toEqual(no("no-waiting-list"));
  expect(await standing(closed, wong)).toMatchObject({ mayWait: false });
});

test("a place that is given back is offered to the next, who takes it or leaves it to whoever follows", async () => {
  const all = await full(["Lee", "Wong"]);
  const [lee, wong] = all.late;
  await all.first.choose(all.wallets, "leave");
  expect(await lineFor(all.stage, all.wallets)).toEqual(["1 Lee (offered)", "2 Wong"]);
  expect(await poolOf(all.stage, all.wallets)).toMatchObject({ confirmed: 0, held: 1 });
  expect(await holdersOf(all.stage, all.wallets)).toEqual([]);
  expect(await wong!.choose(all.wallets)).toEqual(no("session-full"));
  expect(await standing(all, lee!)).toMatchObject({ waiting: { offeredUntil: "Wednesday 4 November, 12:00 Hong Kong" } });
  expect((await messagesOf(all.stage)).at(-1)).toBe("place-offered");

  await lee!.choose(all.wallets, "leave");
  expect(await lineFor(all.stage, all.wallets)).toEqual(["2 Wong (offered)"]);
  expect(await wong!.choose(all.wallets)).toEqual(yes(undefined));
  expect([await holdersOf(all.stage, all.wallets), await lineFor(all.stage, all.wallets)]).toEqual([["Wong"], []]);
  expect(await poolOf(all.stage, all.wallets)).toMatchObject({ confirmed: 1, held: 0 });
  expect(await findMiscounts(all.stage.house.reads)).toEqual([]);
});

test("an offer that is not answered in time goes to the next, and the place at the event stays", async () => {
  const all = await full(["Lee", "Wong"]);
  await all.first.choose(all.wallets, "leave");
  const late = plusDays(noon, 2);
  const release = (now: Instant) => doing(all.stage, (tx) => releaseEndedSessionOffers(tx, now));
  expect(await release(plusMinutes(late, -1))).toBe(0);
  expect(await all.late[0]!.choose(all.wallets, "take", late)).toEqual(no("offer-ended"));
  expect(await release(late)).toBe(1);
  expect(await lineFor(all.stage, all.wallets)).toEqual(["2 Wong (offered)"]);
  expect((await messagesOf(all.stage)).slice(-2)).toEqual(["offer-ended", "place-offered"]);
  expect((await findRegistration(all.stage.house.reads, all.stage.event, all.late[0]!.id))!.state).toBe("confirmed");
  expect(await findMiscounts(all.stage.house.reads)).toEqual([]);
});

test("an offer ends when the session begins, and what has begun is offered to nobody", async () => {
  const all = await full(["Lee", "Wong"]);
  const begins = "2026-11-25T01:00:00.000Z" as Instant;
  await all.first.choose(all.wallets, "leave", plusMinutes(begins, -30));
  const [lee] = await all.stage.house.reads.selectFrom("session_waiting").select("offered_until").orderBy("number").execute();
  expect(lee!.offered_until).toBe(begins);
  expect(await doing(all.stage, (tx) => releaseEndedSessionOffers(tx, begins))).toBe(1);
  expect(await lineFor(all.stage, all.wallets)).toEqual(["2 Wong"]);
  expect(await standing(all, all.late[0]!, begins)).toMatchObject({ free: 1, mayWait: false });
});

test("who withdraws, is cancelled or loses the place by hand frees it for the next; a raised number too", async () => {
  const all = await full(["Lee", "Wong", "Ito", "Ng"], { offer_hours: null });
  await all.first.withdraw();
  expect(await holdersOf(all.stage, all.wallets)).toEqual(["Lee"]);
  expect((await messagesOf(all.stage)).at(-1)).toBe("session-place");
  await doing(all.stage, (tx) => cancelRegistration(tx, all.team, all.late[0]!.id, { reason: "", told: "" }, noon));
  expect(await holdersOf(all.stage, all.wallets)).toEqual(["Wong"]);
  await doing(all.stage, (tx) => takeSessionPlaceBack(tx, all.team, all.wallets, all.late[1]!.id, noon));
  expect(await holdersOf(all.stage, all.wallets)).toEqual(["Ito"]);
  await all.setPlaces(all.wallets, 2);
  expect([await holdersOf(all.stage, all.wallets), await lineFor(all.stage, all.wallets)]).toEqual([["Ito", "Ng"], []]);
  expect(await findMiscounts(all.stage.house.reads)).toEqual([]);
});

test("who leaves the event waits for nothing, and an offered place goes on", async () => {
  const all = await full(["Lee", "Wong", "Ito"]);
  await all.first.choose(all.wallets, "leave");
  await all.late[0]!.withdraw();
  await all.late[2]!.withdraw();
  expect(await lineFor(all.stage, all.wallets)).toEqual(["2 Wong (offered)"]);
  expect(await poolOf(all.stage, all.wallets)).toMatchObject({ confirmed: 0, held: 1 });
});

test("the team gives somebody on the list a place by hand: the one they are offered, else one that is free, never one more", async () => {
  const all = await full(["Lee", "Wong"]);
  const give = (id: string) => doing(all.stage, (tx) => giveSessionPlaces(tx, all.team, all.wallets, [id], noon));
  expect(await give(all.late[1]!.id)).toMatchObject({ given: 0, unfit: [{ name: "Wong", why: "session-full" }] });
  await all.first.choose(all.wallets, "leave");
  expect(await give(all.late[1]!.id)).toMatchObject({ unfit: [{ why: "session-full" }] });
  expect(await give(all.late[0]!.id)).toEqual({ given: 1, unfit: [] });
  expect((await messagesOf(all.stage)).at(-1)).toBe("session-place");
  expect([await holdersOf(all.stage, all.wallets), await lineFor(all.stage, all.wallets)]).toEqual([["Lee"], ["2 Wong"]]);
  await doing(all.stage, (tx) => takeSessionPlaceBack(tx, all.team, all.wallets, all.late[1]!.id, noon));
  expect(await lineFor(all.stage, all.wallets)).toEqual([]);
  expect(await findMiscounts(all.stage.house.reads)).toEqual([]);
});

test("where nobody needs a place any more, whoever waited has one, and is told", async () => {
  const all = await full(["Lee"]);
  await all.setPlaces(all.wallets, null);
  expect(await lineFor(all.stage, all.wallets)).toEqual([]);
  expect((await messagesOf(all.stage)).at(-1)).toBe("session-place");
  expect(await doing(all.stage, (tx) => passSessionPlacesOn(tx, all.stage.event, noon))).toBe(0);
});

test("a place that is only offered stays one when the registration is confirmed anew, and is counted once", async () => {
  const all = await full(["Lee"]);
  await all.first.choose(all.wallets, "leave");
  await doing(all.stage, (tx) => confirmHeld(tx, all.stage.event, all.late[0]!.id));
  expect([await holdersOf(all.stage, all.wallets), await lineFor(all.stage, all.wallets)]).toEqual([[], ["1 Lee (offered)"]]);
  expect(await all.late[0]!.choose(all.wallets)).toEqual(yes(undefined));
  expect(await poolOf(all.stage, all.wallets)).toMatchObject({ confirmed: 1, held: 0 });
  expect(await findMiscounts(all.stage.house.reads)).toEqual([]);
});
