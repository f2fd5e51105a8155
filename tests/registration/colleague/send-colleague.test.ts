import { expect, test } from "vitest";
import type { MailAddress } from "~/mail/mail-address";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { findHoldings } from "~/places/places-queries.server";
import { setEventPlaces } from "~/places/set-event-places.server";
import { answerMyQuestions } from "~/registration/answers/answer-questions.server";
import { changeMyRegistration } from "~/registration/change-registration.server";
import { colleagueForm } from "~/registration/colleague/colleague-form";
import { sendColleague } from "~/registration/colleague/send-colleague.server";
import { findMembersOf } from "~/registration/members/members-queries.server";
import { replaceMember } from "~/registration/members/replace-member.server";
import { myDetailsForm } from "~/registration/register-form";
import type { Registration } from "~/registration/registration";
import { findRegistration } from "~/registration/registration-queries.server";
import { changeWaitingSettings, findWaitingSettings } from "~/registration/waiting/change-waiting-settings.server";
import { insertSpeaker } from "~/speakers/speakers-queries.server";
import type { Instant } from "~/time/instant";
import { organiserOf } from "../../support/cast";
import { aDelegation, anAssembly, doing, focalHand, member, named } from "../../support/delegations";
import { noon } from "../../support/house";
import { aQuestion, options, seenOf, sent } from "../../support/questions";
import {
  aConfirmed,
  filledForm,
  holderOf,
  messagesOf,
  openSymposium,
  registrationsAt,
  type Stage,
  send,
  taken,
} from "../../support/registrations";
import { guest, holdersOf, workshops } from "../../support/session-places";
import { called, comes, fullEvent, leaves, stateOf, waitingAt } from "../../support/waiting";

const allowed = { colleagues_at: noon };
const kato = (more: Record<string, string> = {}) => colleagueForm().parse({ name: "Kato Jun", mailAddress: "kato@jp.example", ...more });

async function sends(stage: Stage, from: Pick<Registration, "personId">, colleague = kato(), now: Instant = noon) {
  const holder = await holderOf(stage, from.personId);
  return doing(stage, (tx) => sendColleague(tx, holder, stage.event, colleague, now));
}

/** Their details as the page shows them, sent back as they are. */
async function sendsDetails(stage: Stage, { id, personId }: Pick<Registration, "id" | "personId">, now: Instant = noon) {
  const { name, revision } = (await findRegistration(stage.house.reads, stage.event, id))!;
  const form = myDetailsForm().parse({ name, revision });
  const holder = await holderOf(stage, personId);
  return stage.house.write((tx) => changeMyRegistration(tx, holder, stage.event, form, now));
}

const speakerOf = ({ personId, name }: Registration) => ({
  ...{ id: crypto.randomUUID(), personId, code: "ito", name, position: "", organisation: "", revision: 1 },
});

const states = async (stage: Stage) => (await registrationsAt(stage)).map(({ name, state }) => `${name}: ${state}`);

test("a colleague has the place at once, is asked for their details, and whoever sent them is told", async () => {
  const stage = await openSymposium({ places: 1, columns: allowed });
  const ito = await aConfirmed(stage, { name: "Ito Naoko" });
  const sent = await sends(stage, ito);
  expect(sent).toMatchObject({ ok: true, value: { name: "Kato Jun", state: "nominated", categoryId: ito.categoryId } });
  expect(await states(stage)).toEqual(["Ito Naoko: withdrawn", "Kato Jun: nominated"]);
  expect(await taken(stage)).toEqual({ held: 1, confirmed: 0 });
  expect(await messagesOf(stage)).toEqual(["registration-withdrawn", "nomination"]);
  if (!sent.ok) return;
  expect(await sendsDetails(stage, sent.value)).toMatchObject({ ok: true });
  expect(await states(stage)).toEqual(["Ito Naoko: withdrawn", "Kato Jun: confirmed"]);
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 1 });
});

test("where the host approves, the colleague waits for the host's yes like everybody else", async () => {
  const stage = await openSymposium({ approval: "host", columns: allowed });
  const sent = await sends(stage, await aConfirmed(stage));
  if (sent.ok) await sendsDetails(stage, sent.value);
  expect(await stateOf(stage, "Kato Jun")).toBe("awaiting-host");
});

test("nobody who waits gets the place in between", async () => {
  const stage = await fullEvent(2, { columns: allowed });
  await comes(stage, "Lee");
  expect(await sends(stage, { personId: (await called(stage, "Guest 1")).person_id })).toMatchObject({ ok: true });
  expect(await waitingAt(stage)).toEqual(["1 Lee"]);
  expect(await taken(stage)).toEqual({ held: 1, confirmed: 1 });
});

test("sessions are not passed on: their places go to whoever waits for them", async () => {
  const { stage, wallets } = await workshops(1, { ...allowed, offer_hours: null });
  const [ito, lee] = [await guest(stage, "Ito"), await guest(stage, "Lee")];
  await ito.choose(wallets);
  await lee.choose(wallets, "wait");
  expect(await sends(stage, { personId: ito.holder.id })).toMatchObject({ ok: true });
  expect(await holdersOf(stage, wallets)).toEqual(["Lee"]);
  expect(await findMiscounts(stage.house.reads)).toEqual([]);
});

test("a member's colleague has the role and the place in the delegation's order, and needs the focal point's yes", async () => {
  const assembly = await anAssembly({ ...allowed, members_approval: "focal-point" });
  const id = await aDelegation(assembly, { places: "2" });
  const hand = await focalHand(assembly, id);
  const head = await named(assembly, hand, { role: "head", complete: true });
  await named(assembly, hand, { name: "Ong", mailAddress: "ong@sg.example" });
  const sent = await sends(assembly, head);
  const members = async () => (await findMembersOf(assembly.house.reads, assembly.event, id)).map(({ name, role }) => `${name}, ${role}`);
  expect(await members()).toEqual(["Kato Jun, head", "Ong, delegate"]);
  if (sent.ok) await sendsDetails(assembly, sent.value);
  expect(await stateOf(assembly, "Kato Jun")).toBe("awaiting-focal-point");
});

test("the focal point is told at once of a colleague who was sent, and once in the morning of all who wait for the yes", async () => {
  const assembly = await anAssembly({ ...allowed, members_approval: "focal-point" });
  const hand = await focalHand(assembly, await aDelegation(assembly, { places: "3" }));
  const head = await named(assembly, hand, { role: "head", complete: true });
  const others = [
    await named(assembly, hand, { name: "Ong", mailAddress: "ong@sg.example" }),
    await named(assembly, hand, { name: "Goh", mailAddress: "goh@sg.example" }),
  ];
  await sends(assembly, head);
  for (const one of others) await sendsDetails(assembly, one);
  const news = assembly.house.reads.selectFrom("message").select(["not_before", "content"]).where("kind", "=", "delegation-news");
  const told = (await news.orderBy("not_before").execute()).map(({ not_before, content }) => [not_before, "sent" in JSON.parse(content)]);
  expect(told).toEqual([
    [noon, true],
    ["2026-11-03T00:00:00.000Z", false],
  ]);
});

const not = { ok: false, why: "not-possible" };

test("not where the host does not allow it, after the last day, of a cancelled event, nor for who is here already", async () => {
  const closed = await openSymposium();
  expect(await sends(closed, await aConfirmed(closed))).toEqual(not);

  const open = await openSymposium({ columns: { ...allowed, self_service_until: "2026-11-02" } });
  const ito = await aConfirmed(open, { name: "Ito Naoko", mailAddress: "ito@jp.example" as MailAddress });
  expect(await sends(open, ito, kato({ name: "Ito Naoko", mailAddress: "ito@jp.example" }))).toEqual({ ok: false, why: "already-here" });
  expect(await sends(open, ito, kato(), "2026-11-03T00:00:00Z" as Instant)).toEqual(not);
  expect(await states(open)).toEqual(["Ito Naoko: confirmed"]);

  const cancelled = await openSymposium({ columns: { ...allowed, state: "cancelled" } });
  expect(await sends(cancelled, await aConfirmed(cancelled))).toEqual(not);
});

test("not by who waits, who has not proven their address, or who speaks", async () => {
  const stage = await fullEvent(1, { columns: allowed });
  await comes(stage, "Lee");
  expect(await sends(stage, { personId: (await called(stage, "Lee")).person_id })).toEqual(not);

  const open = await openSymposium({ columns: allowed });
  await send(open, filledForm({ name: "Unproven" }));
  expect(await sends(open, { personId: (await called(open, "Unproven")).person_id })).toEqual(not);

  const ito = await aConfirmed(open, { name: "Ito Naoko" });
  await open.house.write((tx) => insertSpeaker(tx, open.event, speakerOf(ito), noon).then(() => ({ ok: true })));
  expect(await sends(open, ito)).toEqual(not);
  expect(await states(open)).toEqual(["Unproven: awaiting-host", "Ito Naoko: confirmed"]);
});

test("who replaces a member that waits asks for a place anew: options go back, and no place is taken of the host's reserve", async () => {
  const assembly = await anAssembly({ waiting_list_at: noon });
  const id = await aDelegation(assembly, { places: "5" });
  const hand = await focalHand(assembly, id);
  await named(assembly, hand, { name: "Tan", mailAddress: "tan@sg.example" });
  await assembly.house.write((tx) => setEventPlaces(tx, assembly.event, 2));
  const editor = await organiserOf(assembly.house, assembly.event, "edit-event");
  const { settings, seen } = await findWaitingSettings(assembly.house.reads, assembly.event);
  await doing(assembly, (tx) => changeWaitingSettings(tx, editor, { ...settings, reserve: 1 }, seen, noon));
  const visit = await aQuestion(assembly, { label: { en: "Visit" }, type: "one-of", options: options({ Port: 1 }) });
  const lee = await named(assembly, hand, { name: "Lee", mailAddress: "lee@sg.example" });
  const given = { sent: sent([visit], { [visit.key]: visit.options[0]!.id }), seen: await seenOf(assembly, lee) };
  const holder = await holderOf(assembly, lee.personId);
  expect(await assembly.house.write((tx) => answerMyQuestions(tx, holder, assembly.event, given, noon))).toMatchObject({ ok: true });

  const replaced = await doing(assembly, (tx) =>
    replaceMember(tx, hand, lee.id, member({ name: "Ng", mailAddress: "ng@sg.example" }), noon),
  );
  expect(replaced).toMatchObject({ ok: true, value: { name: "Ng", state: "waiting-list" } });
  expect(await findHoldings(assembly.house.reads, assembly.event, lee.id)).toEqual([]);
  const letters = await assembly.house.reads.selectFrom("message").select("content").where("kind", "=", "registration-withdrawn").execute();
  expect(letters.map(({ content }) => JSON.parse(content))).toEqual([{ registrationId: lee.id }]);
});

test("the last day for changes binds who has a place; who was named late still sends their details, and who waits leaves the list", async () => {
  const stage = await openSymposium({ columns: { ...allowed, self_service_until: "2026-11-02" } });
  const sent = await sends(stage, await aConfirmed(stage));
  const later = "2026-11-03T12:00:00Z" as Instant;
  if (!sent.ok) throw new Error(sent.why);
  expect(await sendsDetails(stage, sent.value, later)).toMatchObject({ ok: true });
  expect(await sendsDetails(stage, sent.value, later)).toEqual({ ok: false, why: "too-late" });

  const full = await fullEvent(1, { columns: { ...allowed, self_service_until: "2026-11-02" } });
  await comes(full, "Lee");
  expect(await leaves(full, "Guest 1", later)).toEqual({ ok: false, why: "too-late" });
  expect(await leaves(full, "Lee", later)).toMatchObject({ ok: true });
});
