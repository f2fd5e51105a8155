import { no } from "db/outcome";
import { expect, test } from "vitest";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { confirmRegistration } from "~/registration/confirm-registration.server";
import { changeWaitingSettings, findWaitingSettings } from "~/registration/waiting/change-waiting-settings.server";
import { passPlacesOn } from "~/registration/waiting/pass-places-on.server";
import type { LocalDate } from "~/time/local-date";
import { organiserOf } from "../../support/cast";
import { doing } from "../../support/delegations";
import { noon } from "../../support/house";
import { aConfirmed, openSymposium, type Stage, taken } from "../../support/registrations";
import { comes, fullEvent, leaves, overLimit, stateOf, waitingAt } from "../../support/waiting";

async function keepBack(stage: Stage, reserve: number) {
  const organiser = await organiserOf(stage.house, stage.event, "edit-event");
  const { settings, seen } = await findWaitingSettings(stage.house.reads, stage.event);
  return doing(stage, (tx) => changeWaitingSettings(tx, organiser, { ...settings, reserve }, seen, noon));
}

test("what the host keeps back is given by the team alone, and never more than there is", async () => {
  const stage = await openSymposium({ places: 3, columns: { waiting_list_at: noon } });
  await comes(stage, "Early");
  expect(await keepBack(stage, 1)).toMatchObject({ ok: true });
  await comes(stage, "Second");
  await comes(stage, "Lee");
  expect(await waitingAt(stage)).toEqual(["1 Lee"]);

  await aConfirmed(stage, { name: "Commissioner", mailAddress: null });
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 3 });
  await expect(aConfirmed(stage, { name: "One more", mailAddress: null })).rejects.toThrow("full");
  expect(await overLimit(stage)).toEqual([]);
  expect(await findMiscounts(stage.house.reads)).toEqual([]);
});

test("from the reserve the team confirms somebody who waits, or offers the next place by hand", async () => {
  const stage = await fullEvent(4);
  await leaves(stage, "Guest 1");
  await leaves(stage, "Guest 2");
  await keepBack(stage, 2);
  for (const name of ["Lee", "Wong", "Ito"]) await comes(stage, name);
  expect(await waitingAt(stage)).toEqual(["1 Lee", "2 Wong", "3 Ito"]);

  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const [, wong] = await stage.house.reads.selectFrom("waiting").select("registration_id").orderBy("number").execute();
  await doing(stage, (tx) => confirmRegistration(tx, organiser, wong!.registration_id, { reason: "" }, noon));
  expect(await stateOf(stage, "Wong")).toBe("confirmed");
  const byHand = () => doing(stage, (tx) => passPlacesOn(tx, stage.event, noon, "by-hand"));
  expect(await byHand()).toBe(1);
  expect(await waitingAt(stage)).toEqual(["1 Lee (offered)", "3 Ito"]);
  expect(await byHand()).toBe(0);
  expect(await overLimit(stage)).toEqual([]);
});

test("fewer places kept back go to those who wait", async () => {
  const stage = await fullEvent(2);
  await leaves(stage, "Guest 1");
  await keepBack(stage, 1);
  await comes(stage, "Lee");
  await keepBack(stage, 0);
  expect(await waitingAt(stage)).toEqual(["1 Lee (offered)"]);
});

test("more than is free cannot be kept back: it says by how many, and changes nothing", async () => {
  const stage = await fullEvent(3);
  expect(await keepBack(stage, 2)).toEqual({ ok: false, why: "below-taken", taken: 3, over: 2 });
  expect(await keepBack(stage, 4)).toEqual(no("more-than-all"));
  expect(await keepBack(await openSymposium(), 1)).toEqual(no("no-limit"));
});

test("unused places go back on a day still to come", async () => {
  const stage = await openSymposium();
  const organiser = await organiserOf(stage.house, stage.event, "edit-event");
  const { settings, seen } = await findWaitingSettings(stage.house.reads, stage.event);
  const on = (date: string) => ({ ...settings, fallBackOn: date as LocalDate });
  const change = (date: string) => doing(stage, (tx) => changeWaitingSettings(tx, organiser, on(date), seen, noon));
  expect(await change("2026-11-02")).toEqual(no("day-gone"));
  expect(await change("2026-11-03")).toMatchObject({ ok: true });
});
