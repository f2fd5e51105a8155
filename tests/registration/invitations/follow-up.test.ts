import { newId } from "db/identity.server";
import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import { asMailAddress } from "~/mail/mail-address";
import { queueMessage } from "~/mail/queue-message.server";
import type { NewEntry } from "~/registration/add-registration.server";
import { cancelRegistration } from "~/registration/cancel-registration.server";
import { inviteRehearsed, remindInvited, withdrawInvitation } from "~/registration/invitations/follow-up.server";
import { stateOfInvitation } from "~/registration/invitations/invitation";
import { findAllInvitations } from "~/registration/invitations/invitations-queries.server";
import { regretInvitation } from "~/registration/invitations/regret-invitation.server";
import { invitePerson } from "~/registration/invite-person.server";
import { checkPasted } from "~/registration/paste/check-pasted.server";
import { invitePasted } from "~/registration/paste/invite-pasted.server";
import { registerByLink } from "~/registration/register-by-link.server";
import { registerByLinkForm } from "~/registration/register-form";
import { withdrawRegistration } from "~/registration/withdraw-registration.server";
import { plusDays } from "~/time/instant";
import { anEvent, organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { entry, holderOf, messagesOf, openSymposium, registrationsAt, type Stage } from "../../support/registrations";

const named = (name: string, more: Partial<NewEntry> = {}) =>
  entry({ name, mailAddress: asMailAddress(`${name.toLowerCase().replace(/\W/g, "")}@police.example`)!, ...more });
const byInvitation = { columns: { who_may_register: "invited" as const } };
const later = plusDays(noon, 2);

async function theTeam(stage: Stage) {
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const { write } = stage.house;
  return {
    organiser,
    invite: async (who: NewEntry, now = noon) => {
      const invited = await write((tx) => invitePerson(tx, organiser, who, now));
      return invited.ok ? invited.value.id : Promise.reject(new Error(invited.why));
    },
    remind: (now = later) => write((tx) => remindInvited(tx, organiser, now)),
    withdraw: (personId: string) => write((tx) => withdrawInvitation(tx, organiser, personId, noon)),
  };
}

async function register(stage: Stage, personId: string, name: string, now = noon) {
  const holder = await holderOf(stage, personId);
  const form = registerByLinkForm().parse({ formKey: newId(), name });
  return stage.house.write((tx) => registerByLink(tx, holder, stage.event, form, "en", now));
}

async function saysNo(stage: Stage, personId: string, now = noon) {
  const holder = await holderOf(stage, personId);
  return stage.house.write((tx) => regretInvitation(tx, holder, stage.event, now));
}

test("those without an answer are reminded, once a day, and nobody else", async () => {
  const stage = await openSymposium(byInvitation);
  const { invite, remind, withdraw } = await theTeam(stage);
  const [answers, forgets] = [await invite(named("Chan")), await invite(named("Lee"))];
  await withdraw(await invite(named("Ng")));
  await register(stage, answers, "Chan");

  expect(await remind(noon)).toEqual(no("nobody"));
  expect(await remind()).toEqual(yes(1));
  expect(await remind()).toEqual(no("nobody"));
  expect(await remind(plusDays(later, 1))).toEqual(yes(1));
  expect((await messagesOf(stage)).filter((kind) => kind === "invitation-reminder")).toHaveLength(2);
  const all = await findAllInvitations(stage.house.reads, stage.event);
  expect(all.map((each) => [each.name, stateOfInvitation(each)])).toEqual([
    ["Chan", "answered"],
    ["Lee", "no-answer"],
    ["Ng", "withdrawn"],
  ]);
  expect(all.find(({ personId }) => personId === forgets)?.remindedAt).toBe(plusDays(later, 1));
});

test("a withdrawn invitation registers nobody, and may be given anew", async () => {
  const stage = await openSymposium(byInvitation);
  const { invite, withdraw } = await theTeam(stage);
  const chan = await invite(named("Chan"));
  expect(await withdraw(chan)).toEqual(yes(undefined));
  expect(await register(stage, chan, "Chan")).toEqual(no("invitation-withdrawn"));
  expect(await registrationsAt(stage)).toEqual([]);

  expect(await invite(named("Chan"), later)).toBe(chan);
  expect(await register(stage, chan, "Chan")).toMatchObject({ ok: true });
  expect(await withdraw(chan)).toEqual(no("answered"));
  expect(await withdraw(newId())).toEqual(no("no-such-invitation"));
});

test("whoever said that they cannot come is not reminded, stays on the list, and may register all the same", async () => {
  const stage = await openSymposium(byInvitation);
  const { invite, remind, withdraw } = await theTeam(stage);
  const [chan, lee] = [await invite(named("Chan")), await invite(named("Lee"))];
  const regret = (personId: string, now = noon) => saysNo(stage, personId, now);
  const states = async () => (await findAllInvitations(stage.house.reads, stage.event)).map(stateOfInvitation);

  expect(await regret(chan)).toEqual(yes(undefined));
  expect(await regret(chan, later)).toEqual(yes(undefined));
  expect(await findAllInvitations(stage.house.reads, stage.event)).toMatchObject([{ regrettedAt: noon }, { regrettedAt: null }]);
  expect(await states()).toEqual(["regretted", "no-answer"]);
  expect(await remind()).toEqual(yes(1));

  expect(await register(stage, chan, "Chan")).toMatchObject({ ok: true });
  expect(await states()).toEqual(["answered", "no-answer"]);
  expect(await regret(chan)).toEqual(no("not-registered"));

  await regret(lee);
  await withdraw(lee);
  expect(await regret(lee)).toEqual(no("not-registered"));
  expect(await invite(named("Lee"), later)).toBe(lee);
  expect(await states()).toEqual(["answered", "no-answer"]);
});

test("an invitation that skips the approval confirms at once, another waits for the host", async () => {
  const stage = await openSymposium({ ...byInvitation, approval: "host" });
  const { invite } = await theTeam(stage);
  await register(stage, await invite(named("Chan", { skipsApproval: true })), "Chan");
  await register(stage, await invite(named("Lee")), "Lee");
  expect(await registrationsAt(stage)).toMatchObject([{ state: "confirmed" }, { state: "awaiting-host" }]);
});

test("an expired, a used and a foreign invitation each have their own words", async () => {
  const stage = await openSymposium(byInvitation);
  const { invite, organiser } = await theTeam(stage);
  const chan = await invite(named("Chan", { skipsApproval: true }));
  await register(stage, chan, "Chan");
  expect(await register(stage, chan, "Chan")).toEqual(no("already-registered"));
  const holder = await holderOf(stage, chan);
  await stage.house.write((tx) => withdrawRegistration(tx, holder, stage.event, { reason: "" }, noon));
  expect(await register(stage, chan, "Chan")).toMatchObject({ ok: true });
  const { id } = (await registrationsAt(stage)).at(-1)!;
  await stage.house.write((tx) => cancelRegistration(tx, organiser, id, { reason: "", told: "" }, noon));
  expect(await register(stage, chan, "Chan")).toEqual(no("invitation-used"));

  const lee = await invite(named("Lee"));
  await stage.house.write((tx) => tx.updateTable("event").set({ registration_closes: "2020-01-01T00:00" }).execute());
  const closed = { ...stage, event: (await findEvent(stage.house.reads, stage.event.id))! };
  expect(await register(closed, lee, "Lee")).toEqual(no("invitation-expired"));

  const { id: sibling } = await anEvent(stage.house, { id: stage.event.hostId }, byInvitation.columns);
  const elsewhere = { ...stage, event: (await findEvent(stage.house.reads, sibling))! };
  expect(await register(elsewhere, lee, "Lee")).toEqual(no("not-invited"));
});

test("a pasted list is invited whole, or not at all; who has no address is told in their row", async () => {
  const stage = await openSymposium(byInvitation);
  const { organiser, invite } = await theTeam(stage);
  await invite(named("Ng"));
  const table = {
    columns: ["name" as const, "mailAddress" as const],
    rows: [
      ["Chan", "chan@police.example"],
      ["Lee", ""],
      ["Ng", "ng@police.example"],
    ],
  };
  const choices = { category: "", another: [], inviting: true };
  const faults = (await checkPasted(stage.house.reads, stage.event, table, choices)).map((row) => row.faults.map(({ column }) => column));
  expect(faults).toEqual([[], ["mailAddress"], ["name"]]);

  const both = (...names: string[]) => names.map((name) => named(name));
  const paste = (entries: NewEntry[]) => stage.house.write((tx) => invitePasted(tx, organiser, entries, true, noon));
  expect(await paste(both("Chan", "Ng"))).toEqual({ ...no("already-invited"), at: 1 });
  expect(await paste(both("Chan", "Lee"))).toEqual(yes(2));
  const all = await findAllInvitations(stage.house.reads, stage.event);
  expect(all.map(({ name, skipsApproval }) => [name, skipsApproval])).toEqual([
    ["Chan", true],
    ["Lee", true],
    ["Ng", false],
  ]);
});

test("who was entered while the event was a draft is invited by nothing until the team sends it, and reminded of nothing", async () => {
  const stage = await openSymposium({ columns: { ...byInvitation.columns, state: "draft" } });
  const { organiser, invite, remind, withdraw } = await theTeam(stage);
  const send = (now = later) => stage.house.write((tx) => inviteRehearsed(tx, organiser, now));
  const states = async () =>
    (await findAllInvitations(stage.house.reads, stage.event)).map((each) => [each.name, stateOfInvitation(each), each.invitedAt]);
  for (const name of ["Chan", "Lee", "Ng"]) await invite(named(name));
  await withdraw((await findAllInvitations(stage.house.reads, stage.event))[2]!.personId);
  expect(await send()).toEqual(no("none-rehearsed"));
  // Whoever says no to a rehearsal is of the team.
  await saysNo(stage, (await findAllInvitations(stage.house.reads, stage.event))[0]!.personId);
  expect(await states()).toEqual([
    ["Chan", "rehearsed", noon],
    ["Lee", "rehearsed", noon],
    ["Ng", "withdrawn", noon],
  ]);

  await stage.house.write((tx) => tx.updateTable("event").set({ state: "published" }).execute());
  expect(await remind()).toEqual(no("nobody"));
  await invite(named("Lee"), later);
  expect(await send()).toEqual(yes(1));
  expect(await send()).toEqual(no("none-rehearsed"));
  expect(await states()).toEqual([
    ["Chan", "no-answer", later],
    ["Lee", "no-answer", later],
    ["Ng", "withdrawn", noon],
  ]);
  expect(await remind(plusDays(later, 1))).toEqual(yes(2));
});

test("what another event wrote to somebody is no invitation of this one", async () => {
  const stage = await openSymposium({ columns: { ...byInvitation.columns, state: "draft" } });
  const { invite } = await theTeam(stage);
  await invite(named("Chan"));
  const { personId } = (await findAllInvitations(stage.house.reads, stage.event))[0]!;
  const { hostId } = stage.event;
  const elsewhere = await anEvent(stage.house, { id: hostId }, { state: "published" });
  const about = { hostId, eventId: elsewhere.id, personId, now: noon };
  await stage.house.write((tx) =>
    queueMessage(tx, { ...about, kind: "invitation", dedupe: "invitation:elsewhere", content: { categoryId: null } }),
  );
  expect((await findAllInvitations(stage.house.reads, stage.event)).map(stateOfInvitation)).toEqual(["rehearsed"]);
});
