import { expect, test } from "vitest";
import { findAgendaRecipients } from "~/agenda/sending/agenda-recipients.server";
import { sendAgendas } from "~/agenda/sending/send-agendas.server";
import { mayDo, settleMessage } from "~/agenda/sending/settle-message.server";
import { undoSending } from "~/agenda/sending/undo-sending.server";
import { findEvent } from "~/events/events-queries.server";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import { asMailAddress } from "~/mail/mail-address";
import { countSending, findSending } from "~/mail/sendings-queries.server";
import { openCompositions } from "~/messages.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { type Instant, plusSeconds } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { organiserOf } from "../support/cast";
import { noon } from "../support/house";
import { aSession, aSymposium } from "../support/programme";
import { aConfirmed } from "../support/registrations";
import { openTestRelay } from "../support/relay";

test("before a programme is published there is nothing to send", async () => {
  const { send } = await symposium();
  expect(await send()).toEqual({ ok: false, why: "not-published" });
});

test("everybody with a place and an address is reached, a minute later, and the rest are counted", async () => {
  const { publish, send, deliver, clock, numbers, sendingOf } = await symposium();
  await publish("09:00", 0);
  expect(await numbers()).toEqual({ reach: 2, "no-address": 1, unchanged: 0 });

  const sent = await send();
  expect(await deliver()).toEqual([]);
  clock.now = plusSeconds(clock.now, 60);

  expect(await deliver()).toEqual(["chan@police.example", "okafor@police.example"]);
  expect(await sendingOf(sent)).toMatchObject({ reached: 2, withoutAddress: 1, unchanged: 0, counts: { sent: 2 } });
});

test("a second press finds everybody's agenda on its way and sends nothing", async () => {
  const { publish, send, clock, deliver } = await symposium();
  await publish("09:00", 0);
  await send();

  expect(await send()).toEqual({ ok: false, why: "nobody" });
  clock.now = plusSeconds(clock.now, 60);
  expect((await deliver()).length).toBe(2);
  expect(await send()).toEqual({ ok: false, why: "nobody" });
});

test("undone within the minute, nothing leaves; and it can be sent anew", async () => {
  const { house, organiser, publish, send, clock, deliver } = await symposium();
  await publish("09:00", 0);
  const sent = await send();
  clock.now = plusSeconds(clock.now, 59);

  const id = sent.ok ? sent.value : "";
  expect(await house.write((tx) => undoSending(tx, organiser, id, clock.now))).toEqual({ ok: true, value: 2 });
  expect(await house.write((tx) => undoSending(tx, organiser, id, clock.now))).toEqual({ ok: false, why: "already-undone" });
  clock.now = plusSeconds(clock.now, 600);
  expect(await deliver()).toEqual([]);

  await send();
  clock.now = plusSeconds(clock.now, 60);
  expect((await deliver()).length).toBe(2);
});

test("after the minute it is too late to undo", async () => {
  const { house, organiser, publish, send, clock } = await symposium();
  await publish("09:00", 0);
  const sent = await send();
  clock.now = plusSeconds(clock.now, 60);

  expect(await house.write((tx) => undoSending(tx, organiser, sent.ok ? sent.value : "", clock.now))).toEqual({
    ok: false,
    why: "too-late",
  });
});

test("sent again it reaches those alone whose agenda differs from what they last got", async () => {
  const { house, event, publish, send, clock, deliver, numbers } = await symposium();
  await publish("09:00", 0);
  await send();
  clock.now = plusSeconds(clock.now, 60);
  await deliver();
  await aConfirmed({ house, event }, { name: "Silva", mailAddress: at("silva@police.example") });
  expect(await numbers()).toEqual({ reach: 1, "no-address": 1, unchanged: 2 });

  await publish("11:00", 1);

  expect(await numbers()).toEqual({ reach: 3, "no-address": 1, unchanged: 0 });
});

test("a version that changes nothing for anybody is no news", async () => {
  const { house, editor, publish, send, clock, deliver, numbers } = await symposium();
  await publish("09:00", 0);
  await send();
  clock.now = plusSeconds(clock.now, 60);
  await deliver();

  await aSession(house, editor, {
    title: { en: "Undercover liaison" },
    start: "14:00" as ClockTime,
    access: "closed",
    othersSee: "nothing",
  });
  await house.write((tx) => publishProgramme(tx, editor, { after: 1 }, noon));

  expect(await numbers()).toEqual({ reach: 0, "no-address": 1, unchanged: 2 });
});

test("a message that stands still is sent again, cancelled or taken as arrived, by the states that allow it", async () => {
  const { house, organiser, publish, send, clock } = await symposium();
  await publish("09:00", 0);
  await send();
  const [one] = await house.reads.selectFrom("message").select("id").execute();
  const settle = (deed: "send" | "cancel" | "arrived") =>
    house.write((tx) => settleMessage(tx, organiser, { id: one!.id, deed }, clock.now)).then((outcome) => outcome.ok || outcome.why);

  expect(await settle("arrived")).toBe("no-longer");
  expect(await settle("cancel")).toBe(true);
  expect(await settle("send")).toBe("no-longer");
  await house.write((tx) => tx.updateTable("message").set({ state: "uncertain" }).where("id", "=", one!.id).execute());
  expect(await settle("send")).toBe(true);
  const state = await house.reads.selectFrom("message").select("state").where("id", "=", one!.id).executeTakeFirst();
  expect(state).toEqual({ state: "queued" });
  const verbs = await house.reads.selectFrom("audit_entry").select("verb").where("verb", "like", "message.%").orderBy("number").execute();
  expect(verbs.map(({ verb }) => verb)).toEqual(["message.cancelled", "message.sent-again"]);
});

test("an uncertain message is put to the team: it is sent again under the same Message-ID and date, or counts as sent", async () => {
  expect([mayDo("send", "uncertain"), mayDo("arrived", "uncertain"), mayDo("cancel", "uncertain")]).toEqual([true, true, false]);
  const { house, organiser, publish, send, clock, deliver, inbox } = await symposium();
  await publish("09:00", 0);
  await send();
  clock.now = plusSeconds(clock.now, 60);
  await deliver();
  const [again, counted] = await house.reads.selectFrom("message").select(["id", "dated_at"]).where("kind", "=", "agenda").execute();
  await house.write((tx) => tx.updateTable("message").set({ state: "uncertain" }).execute());

  expect(await house.write((tx) => settleMessage(tx, organiser, { id: again!.id, deed: "send" }, clock.now))).toMatchObject({ ok: true });
  expect(await house.write((tx) => settleMessage(tx, organiser, { id: counted!.id, deed: "arrived" }, clock.now))).toMatchObject({
    ok: true,
  });
  await deliver();

  const mails = inbox.filter(({ mail }) => mail.messageId === `<${again!.id}@host.example>`);
  expect(mails.map(({ mail }) => mail.date?.toISOString())).toEqual([again!.dated_at, again!.dated_at]);
  const states = await house.reads.selectFrom("message").select("state").where("id", "in", [again!.id, counted!.id]).execute();
  expect(states).toEqual([{ state: "sent" }, { state: "sent" }]);
});

const at = (address: string) => asMailAddress(address)!;

/** Chan and Okafor can be reached, Lau has no address; the clock can be moved. */
async function symposium() {
  const { url, inbox } = await openTestRelay();
  const stage = await aSymposium();
  const clock = { now: noon as Instant };
  const configuration = { ...stage.house.configuration, mailUrl: url, mailFrom: "plenary@host.example" };
  const house = { ...stage.house, configuration, now: () => clock.now };
  const event = (await findEvent(house.reads, stage.event.id))!;
  await aConfirmed({ house, event }, { name: "Chan", mailAddress: at("chan@police.example") });
  await aConfirmed({ house, event }, { name: "Okafor", mailAddress: at("okafor@police.example") });
  await aConfirmed({ house, event }, { name: "Lau", mailAddress: null });
  const organiser = await organiserOf(house, event, "send");

  return {
    ...{ house, event, clock, organiser, inbox, editor: stage.editor },
    async publish(start: string, after: number) {
      await aSession(house, stage.editor, { dayId: stage.days[0], start: start as ClockTime, roomId: stage.ballroom });
      const outcome = await house.write((tx) => publishProgramme(tx, stage.editor, { after }, noon));
      if (!outcome.ok) throw new Error(outcome.why);
    },
    send: () => house.write((tx) => sendAgendas(tx, organiser, event, clock.now)),
    async deliver() {
      const office = openPostOffice(house, openCompositions(house, house.paper), { rounds: false, perSecond: 1000 });
      await office.deliverDue();
      await office.close();
      return inbox.map(({ recipients }) => recipients[0]!).sort();
    },
    async numbers() {
      const { recipients } = await findAgendaRecipients(house.reads, event);
      const count = (will: string) => recipients.filter((each) => each.will === will).length;
      return { reach: count("reach"), "no-address": count("no-address"), unchanged: count("unchanged") };
    },
    async sendingOf(sent: Awaited<ReturnType<typeof sendAgendas>>) {
      const id = sent.ok ? sent.value : "";
      return { ...(await findSending(house.reads, event, id)), counts: await countSending(house.reads, { id }) };
    },
  };
}
