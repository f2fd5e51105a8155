import { newId } from "db/identity.server";
import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { changeRegistrationSettings, registrationSettingsOf } from "~/events/change-registration-settings.server";
import { markOf } from "~/events/mark.server";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { openPool } from "~/places/open-pool.server";
import { cancelRegistration } from "~/registration/cancel-registration.server";
import { confirmRegistration } from "~/registration/confirm-registration.server";
import { registerByLink } from "~/registration/register-by-link.server";
import { registerByLinkForm } from "~/registration/register-form";
import { findRegistration } from "~/registration/registration-queries.server";
import { releaseExpiredHolds } from "~/registration/release-expired-holds.server";
import { thenPassPlacesOn } from "~/registration/waiting/pass-places-on.server";
import { releaseExpiredOffers } from "~/registration/waiting/release-expired-offers.server";
import { plusDays, plusMinutes } from "~/time/instant";
import { organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { filledForm, holderOf, messagesOf, openSymposium, send, taken } from "../../support/registrations";
import { answers, called, comes, fullEvent, leaves, overLimit, stateOf, waitingAt } from "../../support/waiting";

const twoDays = plusDays(noon, 2);

test("without a waiting list a full event refuses; with one it puts whoever proves their address on it, under a number", async () => {
  const closed = await openSymposium({ places: 0 });
  expect(await send(closed, filledForm())).toEqual(no("full"));

  const stage = await fullEvent(1);
  expect(await send(stage, filledForm({ name: "Lee" }))).toEqual(yes("waiting"));
  expect(await waitingAt(stage)).toEqual([]);
  await comes(stage, "Wong");
  await comes(stage, "Ito");
  expect(await waitingAt(stage)).toEqual(["1 Wong", "2 Ito"]);
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 1 });
  expect((await messagesOf(stage)).filter((kind) => kind === "waiting-list")).toHaveLength(2);
});

test("who is known and who is not get the same answer from a full event", async () => {
  const stage = await fullEvent(1);
  expect(await send(stage, filledForm({ name: "Guest 1", mailAddress: "guest.1@police.example" }))).toEqual(yes("waiting"));
  expect(await send(stage, filledForm({ name: "Nobody", mailAddress: "nobody@police.example" }))).toEqual(yes("waiting"));
});

test("a place that became free before the address was proven is taken at once", async () => {
  const stage = await fullEvent(1);
  await send(stage, filledForm({ name: "Lee", mailAddress: "lee@police.example" }));
  await leaves(stage, "Guest 1");
  await comes(stage, "Lee");
  expect(await stateOf(stage, "Lee")).toBe("confirmed");
});

test("whoever comes by their own link waits too, and is told their number", async () => {
  const stage = await fullEvent(1);
  const { person_id } = await called(stage, "Guest 1");
  await leaves(stage, "Guest 1");
  await comes(stage, "Quicker");
  const holder = await holderOf(stage, person_id);
  const form = registerByLinkForm().parse({ formKey: newId(), name: "Guest 1" });
  expect(await stage.house.write((tx) => registerByLink(tx, holder, stage.event, form, "en", noon))).toEqual(yes("received"));
  expect(await waitingAt(stage)).toEqual(["1 Guest 1"]);
  expect((await messagesOf(stage)).at(-1)).toBe("waiting-list");
});

test("a freed place is offered to the next, who holds it until they take it", async () => {
  const stage = await fullEvent(2);
  await comes(stage, "Lee");
  await comes(stage, "Wong");
  await leaves(stage, "Guest 1");
  expect(await waitingAt(stage)).toEqual(["1 Lee (offered)", "2 Wong"]);
  expect(await taken(stage)).toEqual({ held: 1, confirmed: 1 });
  expect((await messagesOf(stage)).at(-1)).toBe("place-offered");

  expect(await answers(stage, "Wong", "take")).toEqual(no("no-offer"));
  expect(await answers(stage, "Lee", "take")).toMatchObject({ ok: true, value: { state: "confirmed" } });
  expect(await answers(stage, "Lee", "take")).toEqual(no("no-offer"));
  expect(await waitingAt(stage)).toEqual(["2 Wong"]);
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 2 });
  expect((await messagesOf(stage)).at(-1)).toBe("registration-confirmed");
});

test("an offer that is left, or not answered in time, goes to the next; numbers are never given again", async () => {
  const stage = await fullEvent(1);
  for (const name of ["Lee", "Wong", "Ito"]) await comes(stage, name);
  await leaves(stage, "Guest 1");
  await answers(stage, "Lee", "leave");
  expect(await stateOf(stage, "Lee")).toBe("withdrawn");
  expect(await waitingAt(stage)).toEqual(["2 Wong (offered)", "3 Ito"]);

  expect(await stage.house.write((tx) => releaseExpiredOffers(tx, plusMinutes(twoDays, -1)))).toBe(0);
  expect(await answers(stage, "Wong", "take", twoDays)).toEqual(no("no-offer"));
  expect(await stage.house.write((tx) => releaseExpiredOffers(tx, twoDays))).toBe(1);
  expect(await stateOf(stage, "Wong")).toBe("withdrawn");
  expect(await waitingAt(stage)).toEqual(["3 Ito (offered)"]);
  expect((await messagesOf(stage)).slice(-2)).toEqual(["offer-ended", "place-offered"]);

  await comes(stage, "Wong", twoDays);
  expect(await waitingAt(stage)).toEqual(["3 Ito (offered)", "4 Wong"]);
});

test("where the event says so, the next is confirmed at once", async () => {
  const stage = await fullEvent(1, { columns: { offer_hours: null } });
  await comes(stage, "Lee");
  await leaves(stage, "Guest 1");
  expect(await stateOf(stage, "Lee")).toBe("confirmed");
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 1 });
});

test("where the host approves, a freed place is held until the host decides", async () => {
  const stage = await openSymposium({ places: 1, approval: "host", columns: { waiting_list_at: noon } });
  await comes(stage, "First");
  await comes(stage, "Lee");
  await leaves(stage, "First");
  expect(await stateOf(stage, "Lee")).toBe("awaiting-host");
  expect(await taken(stage)).toEqual({ held: 1, confirmed: 0 });
  const told = await stage.house.reads.selectFrom("message").select("content").where("kind", "=", "registration-received").execute();
  expect(told.map(({ content }) => JSON.parse(content).freed ?? false)).toEqual([false, false, true]);
});

test("a cancelled place, an expired hold and a raised limit all pass on", async () => {
  const stage = await fullEvent(2);
  await comes(stage, "Lee");
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const { id } = await called(stage, "Guest 1");
  await stage.house.write((tx) => cancelRegistration(tx, organiser, id, { reason: "", told: "" }, noon));
  expect(await waitingAt(stage)).toEqual(["1 Lee (offered)"]);

  await answers(stage, "Lee", "take");
  await leaves(stage, "Lee");
  await send(stage, filledForm({ name: "Unproven", mailAddress: "unproven@police.example" }));
  await comes(stage, "Wong");
  await stage.house.write((tx) => releaseExpiredHolds(tx, plusDays(noon, 4)));
  expect(await waitingAt(stage)).toEqual(["2 Wong (offered)"]);

  await comes(stage, "Ito");
  const editor = await organiserOf(stage.house, stage.event, "edit-event");
  const before = registrationSettingsOf(stage.event, 2);
  const raise = await stage.house.write(async (tx) =>
    thenPassPlacesOn(tx, stage.event, await changeRegistrationSettings(tx, editor, { ...before, places: 3 }, markOf(before), noon), noon),
  );
  expect(raise).toMatchObject({ ok: true });
  expect(await waitingAt(stage)).toEqual(["2 Wong (offered)", "3 Ito (offered)"]);
  expect(await overLimit(stage)).toEqual([]);
});

test("confirming by hand never exceeds a limit, and takes the offered place where there is one", async () => {
  const stage = await fullEvent(1);
  const lee = await comes(stage, "Lee");
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const confirm = () => stage.house.write((tx) => confirmRegistration(tx, organiser, lee, { reason: "" }, noon));
  expect(await confirm()).toEqual(no("full"));
  await leaves(stage, "Guest 1");
  expect(await confirm()).toMatchObject({ ok: true });
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 1 });
  expect(await waitingAt(stage)).toEqual([]);
});

test("whoever fits in no free place is passed over, and keeps their number", async () => {
  const stage = await fullEvent(2);
  const category = newId();
  await stage.house.write(async (tx) => {
    const row = { id: category, event_id: stage.event.id, name: '{"en":"Media"}', approval: "nobody" as const, position: 2 };
    await tx.insertInto("category").values(row).execute();
    await openPool(tx, stage.event, { scope: "category", scopeId: category }, 0);
  });
  const { categoryId: usual } = (await findRegistration(stage.house.reads, stage.event, (await called(stage, "Guest 1")).id))!;
  await comes(stage, "Reporter", noon, { category });
  await comes(stage, "Lee", noon, { category: usual });
  await leaves(stage, "Guest 1");
  expect(await waitingAt(stage)).toEqual(["1 Reporter", "2 Lee (offered)"]);
  expect(await findMiscounts(stage.house.reads)).toEqual([]);
});
