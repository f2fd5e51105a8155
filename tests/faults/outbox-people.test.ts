import { organiserOf } from "tests/support/cast";
import { noon } from "tests/support/house";
import { queue } from "tests/support/outbox";
import { aSession, aSymposium } from "tests/support/programme";
import { aConfirmed } from "tests/support/registrations";
import { openTestRelay } from "tests/support/relay";
import { expect, test } from "vitest";
import { sendAgendas } from "~/agenda/sending/send-agendas.server";
import { findEvent } from "~/events/events-queries.server";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import { asMailAddress } from "~/mail/mail-address";
import { openCompositions } from "~/messages.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { announce } from "~/registration/announce.server";
import { findLiveRegistration } from "~/registration/registration-queries.server";
import { type Instant, plusMinutes, plusSeconds } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";

test("row 15: when the programme changes three times in a minute, each person gets the last state only, once", async () => {
  const { house, clock, event, deliver, publish, people } = await symposium();
  const organiser = await organiserOf(house, event, "send");
  for (const [version, start] of ["09:00", "10:00", "11:00"].entries()) {
    await publish(start, version);
    await house.write((tx) => sendAgendas(tx, organiser, event, clock.now));
    clock.now = plusSeconds(clock.now, 15);
  }
  clock.now = plusMinutes(clock.now, 2);

  const mails = await deliver();

  expect(mails.map(({ recipients }) => recipients[0]).sort()).toEqual(people);
  for (const { mail } of mails) {
    expect(mail.subject).toContain("(version 3)");
    expect(mail.attachments.at(-1)!.content.toString()).toContain("DTSTART;TZID=Asia/Hong_Kong:20261125T110000");
  }
});

test("row 15: who is confirmed, cancelled and confirmed again within a minute reads the last state only, once", async () => {
  const { house, clock, deliver, chan } = await symposium();
  for (const [step, kind] of (["registration-confirmed", "registration-cancelled", "registration-confirmed"] as const).entries()) {
    const registration = { ...chan, revision: chan.revision + step + 1 };
    if (kind === "registration-cancelled") await house.write((tx) => announce(tx, kind, registration, clock.now, "We regret."));
    else await house.write((tx) => announce(tx, kind, registration, clock.now));
    clock.now = plusSeconds(clock.now, 15);
  }

  expect((await deliver()).map(({ mail }) => mail.subject)).toEqual([expect.stringMatching(/^Confirmed: your place/)]);
});

test("row 17: a message to somebody who was erased meanwhile is dropped, never sent to the old address", async () => {
  const { house, deliver, chan } = await symposium();
  await queue(house, "personal-link", "link", { hostId: chan.hostId, eventId: chan.eventId, personId: chan.personId });
  await house.write((tx) => tx.updateTable("person").set({ erased_at: noon }).where("id", "=", chan.personId).execute());

  expect(await deliver()).toEqual([]);
  expect(await house.reads.selectFrom("message").select("state").execute()).toEqual([{ state: "cancelled" }]);
});

test("row 17: an address corrected between two tries is the one that is used, under the same Message-ID", async () => {
  const { house, clock, relay, deliver, chan } = await symposium();
  const asked: string[] = [];
  relay.manners.onRecipient = (address) => {
    asked.push(address);
    return asked.length === 1 ? 450 : undefined;
  };
  await queue(house, "personal-link", "link", { hostId: chan.hostId, eventId: chan.eventId, personId: chan.personId });
  expect(await deliver()).toEqual([]);
  const address = { mail_address: "new@police.example", mail_key: "new@police.example" };
  await house.write((tx) => tx.updateTable("contact_address").set(address).where("person_id", "=", chan.personId).execute());
  clock.now = plusMinutes(clock.now, 2);

  const [mail] = await deliver();

  expect(asked).toEqual(["chan@police.example", "new@police.example"]);
  expect(mail!.recipients).toEqual(["new@police.example"]);
  const { id } = await house.reads.selectFrom("message").select("id").executeTakeFirstOrThrow();
  expect(mail!.mail.messageId).toBe(`<${id}@host.example>`);
});

/** Chan and Okafor are confirmed; nothing waits. The clock can be moved, and letters are the real ones. */
async function symposium() {
  const relay = await openTestRelay();
  const stage = await aSymposium();
  const clock = { now: noon as Instant };
  const configuration = { ...stage.house.configuration, mailUrl: relay.url, mailFrom: "plenary@host.example" };
  const house = { ...stage.house, configuration, now: () => clock.now };
  const event = (await findEvent(house.reads, stage.event.id))!;
  const { personId } = await aConfirmed({ house, event }, { name: "Chan", mailAddress: asMailAddress("chan@police.example")! });
  await aConfirmed({ house, event }, { name: "Okafor", mailAddress: asMailAddress("okafor@police.example")! });
  await house.write((tx) => tx.deleteFrom("message").execute());
  const chan = (await findLiveRegistration(house.reads, event, personId))!;
  const session = await aSession(house, stage.editor, { dayId: stage.days[0], start: "08:00" as ClockTime, roomId: stage.ballroom });

  return {
    ...{ house, clock, event, relay, chan, people: ["chan@police.example", "okafor@police.example"] },
    async publish(start: string, after: number) {
      await house.write((tx) => tx.updateTable("session").set({ start }).where("id", "=", session.id).execute());
      const outcome = await house.write((tx) => publishProgramme(tx, stage.editor, { after }, clock.now));
      if (!outcome.ok) throw new Error(outcome.why);
    },
    async deliver() {
      const office = openPostOffice(house, openCompositions(house, house.paper), { rounds: false, perSecond: 1_000 });
      await office.deliverDue();
      await office.close();
      return relay.inbox;
    },
  };
}
