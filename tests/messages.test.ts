import { expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import { openCompositions } from "~/messages.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { announce } from "~/registration/announce.server";
import { findLiveRegistration } from "~/registration/registration-queries.server";
import { stepTo } from "~/registration/step-registration.server";
import type { ClockTime } from "~/time/wall-time";
import { aPerson } from "./support/cast";
import { noon } from "./support/house";
import { queue } from "./support/outbox";
import { aSession, aSymposium } from "./support/programme";
import { aConfirmed, filledForm, send } from "./support/registrations";
import { openTestRelay } from "./support/relay";

test("before the programme is public, a confirmation encloses the days alone and says that the programme follows", async () => {
  const { house, event, deliver, chan } = await symposiumWithMail();
  await house.write((tx) => announce(tx, "registration-confirmed", chan, noon));

  const [confirmed] = await deliver();

  expect(confirmed!.mail).toMatchObject({
    subject: "Confirmed: your place at ISCP, Police Headquarters, 25–27 November 2026",
    from: { value: [{ address: "plenary@host.example" }] },
    replyTo: { value: [{ address: "secretariat@bureau.example" }] },
  });
  expect(confirmed!.mail.text).toContain("The programme follows.");
  expect(confirmed!.mail.text).toContain(`http://localhost:3000/me/`);
  expect(confirmed!.mail.attachments.map(({ filename }) => filename)).toEqual(["agenda.ics"]);
  const calendar = confirmed!.mail.attachments[0]!.content.toString();
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(calendar).toContain("DTSTART;VALUE=DATE:20261125");
  expect(confirmed!.source).toContain(`List-ID: <${event.address}.host.example>`);
});

test("with a programme, the agenda comes as letter, PDF and calendar", async () => {
  const { house, deliver, publish, chan } = await symposiumWithMail();
  await publish();
  await queue(house, "agenda", "agenda:1", { hostId: chan.hostId, eventId: chan.eventId, personId: chan.personId });

  const [agenda] = await deliver();

  expect(agenda!.mail.subject).toBe("Your agenda for ISCP, Wednesday 25 to Friday 27 November 2026 (version 1)");
  expect(agenda!.mail.text).toMatch(/09:00–10:00 {2}Policing the open web/);
  expect(agenda!.mail.html).toContain("Policing the open web");
  expect(agenda!.mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ["agenda.pdf", "application/pdf"],
    ["agenda.ics", "text/calendar"],
  ]);
  expect(agenda!.mail.attachments[0]!.content.subarray(0, 5).toString()).toBe("%PDF-");
  expect(agenda!.source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH;\s+name="?agenda\.ics/);
  expect(agenda!.source).toContain("Content-Disposition: attachment");
  const [row] = await house.reads.selectFrom("message").select(["state", "content_mark"]).where("kind", "=", "agenda").execute();
  expect(row).toEqual({ state: "sent", content_mark: expect.stringMatching(/^[\w-]{43}$/) });
});

test("in a draft event every message reaches the team alone, marked, and opens nobody's page", async () => {
  const { house, event, deliver, chan } = await symposiumWithMail({ state: "draft" });
  await house.write((tx) => announce(tx, "registration-confirmed", chan, noon));

  const mails = await deliver();

  expect(mails.map(({ recipients }) => recipients)).toEqual([["ada@bureau.example"]]);
  expect(mails[0]!.mail.subject).toMatch(/^REHEARSAL: Confirmed/);
  expect(flat(mails[0]!.mail.text)).toContain("The message is meant for Chan Tai-man and reached the team alone.");
  expect(mails[0]!.source).not.toContain("/me/");
  expect(mails[0]!.mail.text).toContain(`http://localhost:3000/${event.address}`);
});

test("a message queued in a draft stays with the team when the event is published before it leaves", async () => {
  const { house, event, deliver, chan } = await symposiumWithMail({ state: "draft" });
  await house.write((tx) => announce(tx, "registration-confirmed", chan, noon));
  await house.write((tx) => tx.updateTable("event").set({ state: "published" }).where("id", "=", event.id).execute());

  expect((await deliver()).map(({ recipients }) => recipients)).toEqual([["ada@bureau.example"]]);
});

test("an open request is asked to prove the address, and the link is nowhere in the database", async () => {
  const { house, event, deliver } = await symposiumWithMail();
  await send({ house, event }, filledForm({ name: "Okafor", mailAddress: "okafor@police.example" }));

  const [asked] = await deliver();

  expect(asked!.recipients).toEqual(["okafor@police.example"]);
  expect(asked!.mail.subject).toBe("Please confirm your address: your request for a place at ISCP");
  const link = /http:\/\/localhost:3000\/prove\/([\w-]{43})/.exec(asked!.mail.text!)![1]!;
  expect(flat(asked!.mail.text)).toContain("Your place is held until Thursday 5 November 2026, 12:00, Hong Kong time;");
  expect(JSON.stringify(await house.reads.selectFrom("message").selectAll().execute())).not.toContain(link);
});

test("the address is looked up when the mail leaves, and copies go where the person wants them", async () => {
  const { house, deliver, chan } = await symposiumWithMail();
  await house.write((tx) => announce(tx, "registration-confirmed", chan, noon));
  const address = { host_id: chan.hostId, person_id: chan.personId, proven_at: null, created_at: noon };
  await house.write(async (tx) => {
    await tx
      .updateTable("contact_address")
      .set({ mail_address: "new@police.example", mail_key: "new@police.example" })
      .where("person_id", "=", chan.personId)
      .execute();
    await tx
      .insertInto("contact_address")
      .values({ id: "a", kind: "assistant", mail_address: "desk@police.example", mail_key: "desk@police.example", ...address })
      .execute();
  });

  expect((await deliver()).map(({ recipients }) => recipients)).toEqual([["new@police.example", "desk@police.example"]]);
});

test("nobody is told about a place they have lost meanwhile", async () => {
  const { house, deliver, chan } = await symposiumWithMail();
  await house.write((tx) => announce(tx, "registration-confirmed", chan, noon));
  await house.write((tx) => tx.updateTable("registration").set({ state: "withdrawn" }).where("id", "=", chan.id).execute());

  expect(await deliver()).toEqual([]);
  expect(await house.reads.selectFrom("message").select("state").execute()).toEqual([{ state: "cancelled" }]);
});

test("whoever's place somebody else gave back is not told that they did it", async () => {
  const { house, deliver, chan } = await symposiumWithMail();
  const team = { actor: { kind: "account", accountId: "team" } } as const;
  await house.write(async (tx) => announce(tx, "registration-withdrawn", await stepTo(tx, chan, "withdrawn", team, noon), noon));

  const [letter] = await deliver();

  expect(letter!.mail.text).toMatch(/has been given back\s+for you/);
  expect(letter!.mail.text).not.toContain("You have withdrawn");
});

test("a person without any address is a problem on the page of messages, not a lost message", async () => {
  const { house, event, deliver } = await symposiumWithMail();
  const personId = await aPerson(house, { id: event.hostId }, { mail: null });
  await queue(house, "invitation", "invitation:1", { hostId: event.hostId, eventId: event.id, personId, content: { categoryId: null } });

  expect(await deliver()).toEqual([]);
  expect(await house.reads.selectFrom("message").select(["state", "problem"]).execute()).toEqual([
    { state: "failed", problem: "There is no mail address to write to." },
  ]);
});

test("ASVS 1.3.7: what looks like a template's placeholder prints literally, in subject, text and page", async () => {
  const odd = "{{constructor}} \x24{7*7} <%= 7*7 %> #{7*7} %s __proto__";
  const { house, event, deliver } = await symposiumWithMail({ short_title: JSON.stringify({ en: odd }) });
  await send({ house, event }, filledForm({ name: odd, mailAddress: "odd@police.example" }));

  const [mail] = await deliver();

  expect(mail!.mail.subject).toContain(odd);
  expect(flat(mail!.mail.text)).toContain(`Dear ${odd}`);
  expect(mail!.mail.html).toContain("{{constructor}} \x24{7*7} &lt;%= 7*7 %&gt; #{7*7} %s __proto__");
});

const flat = (text = "") => text.replace(/\s+/g, " ");

/** The cast's symposium with Chan confirmed, and a post office at a real relay; `deliver` gives what arrived. */
async function symposiumWithMail(columns: Parameters<typeof aSymposium>[0] = {}) {
  const { url, inbox } = await openTestRelay();
  const stage = await aSymposium(columns);
  const house: House = { ...stage.house, configuration: { ...stage.house.configuration, mailUrl: url, mailFrom: "plenary@host.example" } };
  const event = (await findEvent(house.reads, stage.event.id))!;
  const { personId } = await aConfirmed({ house, event });
  await house.write((tx) => tx.deleteFrom("message").execute());
  const chan = (await findLiveRegistration(house.reads, event, personId))!;

  return {
    ...{ house, event, chan },
    async publish() {
      const session = { title: { en: "Policing the open web" }, dayId: stage.days[0], start: "09:00" as ClockTime, roomId: stage.ballroom };
      await aSession(house, stage.editor, session);
      const outcome = await house.write((tx) => publishProgramme(tx, stage.editor, { after: 0 }, noon));
      if (!outcome.ok) throw new Error(outcome.why);
    },
    async deliver() {
      const office = openPostOffice(house, openCompositions(house, house.paper), { rounds: false, perSecond: 1000 });
      await office.deliverDue();
      await office.close();
      await house.paper.close();
      return inbox;
    },
  };
}
