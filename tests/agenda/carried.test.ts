import { expect, test } from "vitest";
import type { Carry } from "~/accounts/marks/handling-mark";
import { type Agenda, itemsOf } from "~/agenda/agenda";
import { entriesOf, linksAt } from "~/agenda/agenda-calendar";
import { type Channel, carriedBy } from "~/agenda/carried";
import { composeAgenda } from "~/agenda/compose-agenda";
import type { Event } from "~/events/event";
import { programmeFor } from "~/programme/programme-for";
import type { PrintedMark } from "~/programme/version";
import type { Instant } from "~/time/instant";
import { aContent, aPrinted } from "../programme/printed";

const event = {
  ...{ id: "event", address: "iscp", title: { en: "Symposium" }, shortTitle: { en: "ISCP" }, theme: {}, languages: ["en"], revision: 1 },
  ...{ state: "published", startsOn: "2026-11-25", endsOn: "2026-11-27", timeZone: "Asia/Hong_Kong", venueName: {}, venueAddress: {} },
  ...{ cancelledShownDays: 30, calendarTurns: 0, turnedAt: null, showsChanges: false },
  ...{ changedAt: "2026-11-01T00:00:00.000Z", hostName: "Bureau", senderName: "", secretariatMail: "", secretariatPhone: "" },
} as unknown as Event;

const secrets = { title: "Canary title", abstract: "Canary abstract", remarks: "Canary remarks", name: "Canary name", part: "Canary part" };

const marked = (mails: Carry, calendars: Carry): PrintedMark => ({
  ...{ id: "red", label: "TLP:RED", colour: "#FF2B2B", position: 5 },
  carries: { mails, calendars },
});

function agendaOf(mark: PrintedMark | undefined): Agenda {
  const person = { role: "speaker", speakerId: "s", personId: "ada", code: "P", name: secrets.name, position: "", organisation: "" };
  const session = aPrinted({
    ...{ id: "panel", uid: "uid-of-the-panel", guid: "guid-of-the-panel", code: "PANEL2", number: 1 },
    title: { en: secrets.title },
    abstract: { en: secrets.abstract },
    remarks: { en: secrets.remarks },
    kind: "panel",
    people: [person],
    parts: [{ id: "p", title: { en: secrets.part }, minutes: 10, people: [] }],
    joinLink: "https://meet.example/canary",
    ...(mark && { mark }),
    chathamHouse: true,
  });
  const content = aContent([session]);
  const version = { number: 1, publishedAt: "2026-11-01T00:00:00.000Z" as Instant, shown: programmeFor(content, "team") };
  return composeAgenda(event, version, { language: "en", personId: "ada" });
}

const textBy = (mark: PrintedMark | undefined, ...channels: Channel[]) => JSON.stringify(carriedBy(agendaOf(mark), ...channels));

test("what bears no mark, or one that lets everything through, is carried as it is", () => {
  for (const mark of [undefined, marked("all", "closed")])
    for (const secret of Object.values(secrets)) expect(textBy(mark, "mails")).toContain(secret);
});

test("a mark may let the title through and nothing of what it is about", () => {
  const text = textBy(marked("title", "all"), "mails");
  expect(text).toContain(secrets.title);
  for (const secret of [secrets.abstract, secrets.remarks, secrets.name, secrets.part, "meet.example"]) expect(text).not.toContain(secret);
});

test("a mark may let nothing through but when and where, and its own label", () => {
  const text = textBy(marked("all", "closed"), "calendars");
  for (const secret of [...Object.values(secrets), "meet.example", "Panel"]) expect(text).not.toContain(secret);
  expect(text).toContain("Closed session");
  expect(text).toContain("TLP:RED");
});

test("what goes two ways at once is held back by the stricter of the two", () => {
  expect(textBy(marked("title", "closed"), "mails", "calendars")).not.toContain(secrets.title);
  expect(textBy(marked("closed", "title"), "mails", "calendars")).not.toContain(secrets.title);
});

test("a mark nobody knows any more lets nothing through", () => {
  const unknown = { id: "old", label: "SECRET", colour: "#FFFFFF", position: 9 };
  expect(textBy(unknown, "mails")).not.toContain(secrets.title);
});

test("a calendar keeps the identity of what it may only call closed, so that a change still reaches it", () => {
  const links = linksAt("https://plenary.example");
  const [open, closed] = [marked("all", "all"), marked("all", "closed")].map((mark) => entriesOf(agendaOf(mark), links)[1]!);
  expect(closed).toMatchObject({ uid: open!.uid, sequence: open!.sequence, when: open!.when, summary: "Closed session" });
  for (const secret of [...Object.values(secrets), "canary"]) expect(JSON.stringify(closed)).not.toContain(secret);
});

test("a calendar says by which rule it is talked of afterwards", () => {
  expect(JSON.stringify(entriesOf(agendaOf(undefined), linksAt("https://plenary.example")))).toContain("Chatham House Rule");
  expect(itemsOf(agendaOf(undefined))[0]!.chathamHouse).toBe(true);
});
