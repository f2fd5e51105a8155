import { newId } from "db/identity.server";
import { no } from "db/outcome";
import { expect, test } from "vitest";
import { maySeeNeeds, roles } from "~/accounts/role";
import { openPool } from "~/places/open-pool.server";
import { cancelRegistration } from "~/registration/cancel-registration.server";
import { changeRegistration } from "~/registration/change-registration.server";
import { confirmRegistration } from "~/registration/confirm-registration.server";
import { declineRegistration } from "~/registration/decline-registration.server";
import { invitePerson } from "~/registration/invite-person.server";
import { proveAddress } from "~/registration/prove-address.server";
import { registerByLink } from "~/registration/register-by-link.server";
import { changeRegistrationForm, registerByLinkForm } from "~/registration/register-form";
import { findRegistration } from "~/registration/registration-queries.server";
import { anEvent, organiserOf } from "../support/cast";
import { noon } from "../support/house";
import {
  aConfirmed,
  entry,
  filledForm,
  holderOf,
  messagesOf,
  openSymposium,
  proofOf,
  registrationsAt,
  type Stage,
  send,
  taken,
} from "../support/registrations";

const decision = { reason: "Not of the service", told: "The symposium is for police officers." };

/** A proven request that waits for the host, and the organiser who decides. */
async function aWaiting(places: number | null = null) {
  const stage = await openSymposium({ approval: "host", places });
  await send(stage, filledForm());
  const { id } = (await registrationsAt(stage))[0]!;
  const proof = await proofOf(stage, { id });
  await stage.house.write((tx) => proveAddress(tx, proof, {}, noon));
  return { stage, id, organiser: await organiserOf(stage.house, stage.event, "edit-people"), write: stage.house.write };
}

const stateOf = async ({ house, event }: Stage, id: string) => (await findRegistration(house.reads, event, id))?.state;

test("a yes confirms the held place and tells the person, once", async () => {
  const { stage, id, organiser, write } = await aWaiting(1);
  const confirm = () => write((tx) => confirmRegistration(tx, organiser, id, decision, noon));
  expect((await Promise.all([confirm(), confirm()])).map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 1 });
  expect(await messagesOf(stage)).toEqual(["registration-received", "registration-confirmed"]);
});

test("a no gives the place back, keeps the reason apart from what is told, and can be taken back while there is room", async () => {
  const { stage, id, organiser, write } = await aWaiting(1);
  await write((tx) => declineRegistration(tx, organiser, id, decision, noon));
  expect(await stateOf(stage, id)).toBe("declined");
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 0 });
  const message = await stage.house.reads
    .selectFrom("message")
    .select("content")
    .where("kind", "=", "registration-declined")
    .executeTakeFirstOrThrow();
  expect(message.content).toContain(decision.told);
  expect(message.content).not.toContain(decision.reason);

  await aConfirmed(stage, { name: "Somebody quicker", mailAddress: null });
  expect(await write((tx) => confirmRegistration(tx, organiser, id, decision, noon))).toEqual(no("full"));
  expect(await stateOf(stage, id)).toBe("declined");
});

test("a confirmed place is cancelled, never declined", async () => {
  const { stage, id, organiser, write } = await aWaiting();
  expect(await write((tx) => cancelRegistration(tx, organiser, id, decision, noon))).toEqual(no("not-confirmed"));
  await write((tx) => confirmRegistration(tx, organiser, id, decision, noon));
  expect(await write((tx) => declineRegistration(tx, organiser, id, decision, noon))).toEqual(no("is-confirmed"));
  await write((tx) => cancelRegistration(tx, organiser, id, decision, noon));
  expect(await stateOf(stage, id)).toBe("cancelled-by-host");
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 0 });
});

test("who never proved the address is declined without a word: it may not be theirs", async () => {
  const stage = await openSymposium();
  await send(stage, filledForm());
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const { id } = (await registrationsAt(stage))[0]!;
  await stage.house.write((tx) => declineRegistration(tx, organiser, id, decision, noon));
  expect(await messagesOf(stage)).toEqual(["registration-received"]);
});

test("a registration of another event does not exist", async () => {
  const { stage, id, write } = await aWaiting();
  const other = await anEvent(stage.house, { id: stage.event.hostId });
  const organiser = await organiserOf(stage.house, other, "edit-people");
  expect(await write((tx) => confirmRegistration(tx, organiser, id, decision, noon))).toEqual(no("no-such-registration"));
  expect(await write((tx) => declineRegistration(tx, organiser, id, decision, noon))).toEqual(no("no-such-registration"));
});

test("another category takes the place along, or nothing changes where it is full", async () => {
  const stage = await openSymposium();
  const registration = await aConfirmed(stage);
  const category = newId();
  await stage.house.write(async (tx) => {
    const row = { id: category, event_id: stage.event.id, name: '{"en":"Media"}', approval: "nobody" as const, position: 2 };
    await tx
      .insertInto("category")
      .values({ ...row, asks_jurisdiction_at: null })
      .execute();
    await openPool(tx, stage.event, { scope: "category", scopeId: category }, 1);
  });
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const form = changeRegistrationForm.parse({ name: "Chan Tai-man", mailAddress: "new@police.example", category, revision: 1 });
  const change = (id: string) => stage.house.write((tx) => changeRegistration(tx, organiser, id, form, noon));
  expect(await change(registration.id)).toMatchObject({ ok: true });
  expect(await change(registration.id)).toEqual(no("changed-since"));
  const late = await aConfirmed(stage, { name: "Late", mailAddress: null, category: registration.categoryId });
  expect(await change(late.id)).toEqual(no("category-full"));
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 2 });
});

test("an invitation proves the address: the place is confirmed at once", async () => {
  const stage = await openSymposium({ columns: { who_may_register: "invited" } });
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const invite = () => stage.house.write((tx) => invitePerson(tx, organiser, entry(), noon));
  const invited = await invite();
  expect(await invite()).toEqual(no("already-invited"));
  const holder = await holderOf(stage, invited.ok ? invited.value.id : "");
  const form = registerByLinkForm().parse({ formKey: newId(), name: "Chan Tai-man" });
  const register = () => stage.house.write((tx) => registerByLink(tx, holder, stage.event, form, "en", noon));
  expect(await Promise.all([register(), register()])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await registrationsAt(stage)).toMatchObject([{ state: "confirmed" }]);
  expect(await messagesOf(stage)).toEqual(["invitation", "registration-confirmed"]);
});

test("needs are for the roles that act on them", () => {
  expect(roles.filter(maySeeNeeds)).toEqual(["owner", "organiser", "registrar", "desk"]);
});
