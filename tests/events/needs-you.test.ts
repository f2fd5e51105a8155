import { expect, test } from "vitest";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { type EventFacts, mostNeeds, needsYou, nextDeadlines } from "~/events/needs-you";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { WallTime } from "~/time/wall-time";
import { aHost, anEvent } from "../support/cast";
import { noon, openTestHouse } from "../support/house";

const calm: EventFacts = {
  delegationsOwing: 0,
  waitingForHost: 0,
  draftChanges: 0,
  clearanceRemarks: 0,
  publicVersion: 4,
  sessions: 40,
  failedMessages: 0,
  messagesHeld: false,
  mailRefused: false,
  uncertainMessages: 0,
  messagesToReview: 0,
  speakersWithoutBio: 0,
  people: 112,
};

async function symposium(overrides: Partial<Event> = {}): Promise<Event> {
  const house = await openTestHouse();
  const event = (await findEvent(house.reads, (await anEvent(house, await aHost(house))).id))!;
  return { ...event, ...overrides };
}

const keys = (event: Event, facts: Partial<EventFacts>, now = noon) => needsYou(event, { ...calm, ...facts }, now).map(({ key }) => key);

test("a calm event needs nobody, and names what comes next", async () => {
  const event = await symposium({ registrationCloses: "2026-11-20T18:00" as WallTime });
  expect(needsYou(event, calm, noon)).toEqual([]);
  expect(nextDeadlines(event, noon)[0]).toEqual({ label: "registration closes", days: 18 });
});

test("a day set for delegations comes next with how far they are", async () => {
  const set = { label: "nominations close", date: "2026-11-08" as LocalDate, progress: "31 of 40 in" };
  expect(nextDeadlines(await symposium(), noon, [set])[0]).toEqual({ label: "nominations close", days: 6, progress: "31 of 40 in" });
});

test("delegations that owe something when its last day is near are one line, in the event's own word", async () => {
  const event = await symposium({ sendersWord: "economies" });
  const said = (delegationsOwing: number) => needsYou(event, { ...calm, delegationsOwing }, noon).map(({ sentence }) => sentence);
  expect(said(9)).toEqual(["9 economies still owe something, and the last day is near or over."]);
  expect(said(1)).toEqual(["1 economy still owes something, and the last day is near or over."]);
});

test("each line is one sentence with one button", async () => {
  const event = await symposium();
  expect(needsYou(event, { ...calm, waitingForHost: 2, draftChanges: 3 }, noon)).toEqual([
    { key: "waiting-for-host", sentence: "2 delegates wait for your yes or no.", deed: "Decide" },
    { key: "draft-changes", sentence: "3 changes in the draft; people still read version 4.", deed: "Look and publish" },
  ]);
  expect(needsYou(event, { ...calm, waitingForHost: 1 }, noon)[0]?.sentence).toBe("1 delegate waits for your yes or no.");
});

test("what came in from clearance is said before the draft is published", async () => {
  const event = await symposium();
  const found = needsYou(event, { ...calm, clearanceRemarks: 2, draftChanges: 3 }, noon);
  expect(found.map(({ key, sentence }) => [key, sentence])).toEqual([
    ["clearance-remarks", "2 remarks on the draft have come in from clearance."],
    ["draft-changes", "3 changes in the draft; people still read version 4."],
  ]);
});

test("however much there is, seven lines are shown, the most pressing first", async () => {
  const event = await symposium({ state: "draft", secretariatMail: "", registrationCloses: "2026-11-03T18:00" as WallTime });
  const everything = { waitingForHost: 1, failedMessages: 1, publicVersion: null, messagesToReview: 1, speakersWithoutBio: 1, people: 0 };
  const found = keys(event, everything);
  expect(found).toHaveLength(mostNeeds);
  expect(found.slice(0, 2)).toEqual(["failed-messages", "waiting-for-host"]);
});

test("messages on hold come before everything else, also after the event", async () => {
  const event = await symposium();
  const later = "2026-12-24T00:00:00.000Z" as Instant;
  expect(keys(event, { messagesHeld: true, failedMessages: 1 }, later)).toEqual(["messages-held", "failed-messages"]);
});

test("the last three days of registration are said, in hours at the end", async () => {
  const event = await symposium({ registrationCloses: "2026-11-03T18:00" as WallTime });
  expect(needsYou(event, calm, noon)).toMatchObject([{ key: "registration-closes", sentence: "Registration closes in 30 hours." }]);
  expect(keys(event, {}, "2026-11-03T11:00:00.000Z" as Instant)).toEqual([]);
});

test("an event that is over asks only for answers to those who wait", async () => {
  const event = await symposium();
  expect(keys(event, { draftChanges: 2, speakersWithoutBio: 1, waitingForHost: 1 }, "2026-12-24T00:00:00.000Z" as Instant)).toEqual([
    "waiting-for-host",
  ]);
});

test("a mail server that refuses us, and what it may have lost, are told before anything else but a hold", async () => {
  const event = await symposium();
  expect(keys(event, { uncertainMessages: 2, failedMessages: 1, mailRefused: true })).toEqual([
    "mail-refused",
    "failed-messages",
    "uncertain-messages",
  ]);
});
