import { newId } from "db/identity.server";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { paths } from "~/paths";
import { findAllClearances, findAllRemarks } from "~/programme/clearance/clearance-queries.server";
import { endClearance } from "~/programme/clearance/renew-clearance.server";
import { findPrintedDraft } from "~/programme/find-printed-draft.server";
import { changeSession } from "~/sessions/change-session.server";
import { readBack } from "../paper/papers";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague } from "../support/cast";
import { aClearance } from "../support/clearances";
import { signedInAs } from "../support/factors";
import { noon } from "../support/house";
import { aSession, aSpeaker, aSymposium } from "../support/programme";
import { newBrowser } from "./browser";

let built: BuiltHouse;
let stage: Awaited<ReturnType<typeof aSymposium>>;
let event: Event;
let link = "";
let session = { id: "" };

beforeAll(async () => {
  built = await openBuiltHouse();
  built.house.now = () => noon;
  stage = await aSymposium({ address: "iscp", state: "draft" }, built.house);
  const { house, editor, days } = stage;
  event = (await findEvent(house.reads, stage.event.id))!;
  const speaker = await aSpeaker(house, event, "Mei Wong");
  session = await aSession(house, editor, {
    ...{ dayId: days[0], start: "09:00" as never, title: { en: "Closed briefing" }, abstract: { en: "What nobody else may know." } },
    ...{ access: "closed", othersSee: "nothing", joinLink: "https://meet.example/canary-join" },
    ...{ teamRemarks: "canary remarks", setup: "canary set-up", responsible: "canary officer" },
    people: [{ role: "chair", speakerId: speaker.id, toBeAnnounced: null }],
  });
  link = await aClearance(house, event, { words: "Commissioner Lee" }, noon);
});
afterAll(() => built.close());

const open = (path: string) => fetch(built.url + path, { redirect: "manual" });
const send = (fields: Record<string, string>) => newBrowser(built.url).send(paths.clearance(link), fields);
const mark = async () => (await findPrintedDraft(built.house.reads, event, noon)).mark;

test("a link opens the whole draft, closed sessions too, and nothing of what the team keeps to itself", async () => {
  for (const path of [paths.clearance(link), `${paths.clearance(link)}.data`]) {
    const answer = await open(path);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const page = await answer.text();
    for (const words of ["Closed briefing", "What nobody else may know.", "Mei Wong"]) expect(page).toContain(words);
    expect(page).not.toContain("canary");
  }
  const page = await (await open(paths.clearance(link))).text();
  expect(page).toMatch(/<meta name="robots" content="noindex"/);
  expect(page).toMatch(/DRAFT<\/span> as of/);
});

test("its paper says on every page that it is a draft, and of when", async () => {
  for (let number = 0; number < 30; number++)
    await aSession(stage.house, stage.editor, { dayId: stage.days[1], start: "10:00" as never, title: { en: `Talk ${number}` } });
  const answer = await open(paths.clearancePaper(link));
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  const pages = (await readBack(new Uint8Array(await answer.arrayBuffer()), "pdftotext")).split("\f").filter((text) => text.trim());
  expect(pages.length).toBeGreaterThan(1);
  for (const text of pages) {
    expect(text).toContain("DRAFT");
    expect(text).toContain("Draft as of Monday 2 November 2026, 12:00, Hong Kong time");
    expect(text).not.toContain("canary");
  }
  expect(pages.join()).toContain("Closed briefing");
});

test("a remark sent twice is left once, and stands with the team, beside its session", async () => {
  const fields = { deed: "remark", formKey: newId(), about: session.id, name: "Commissioner Lee", remark: "Who chairs this?" };
  for (let times = 0; times < 2; times++) expect((await send(fields)).status).toBe(303);
  expect((await findAllRemarks(built.house.reads, event)).filter(({ about }) => about)).toHaveLength(1);
  expect((await send({ ...fields, remark: "" })).status).toBe(422);
  const signedIn = await signedInAs(built.house, await aColleague(built.house, { id: event.hostId }, "viewer"));
  const ask = () => fetch(built.url + paths.clearances("iscp"), { headers: { Cookie: `plenary-sign-in=${signedIn.token}` } });
  const page = await (await ask()).text();
  expect(page).toContain("Who chairs this?");
  expect(page).toContain(`href="${paths.draftSession("iscp", session.id)}"`);
  // Whoever may only look is not handed what clears.
  expect(page).not.toContain(link);
});

test("what was seen is cleared, by name; both pages tell of a later change, and nobody clears what they have not seen", async () => {
  const clear = async (seen: string) => send({ deed: "clear", formKey: newId(), name: "Commissioner Lee", seen });
  const seen = await mark();
  expect((await clear(seen)).status).toBe(303);
  expect(await (await open(paths.clearance(link))).text()).toContain("Cleared by Commissioner Lee, Monday 2 November 2026, 12:00");
  await built.house.write((tx) => changeSession(tx, stage.editor, session.id, { minutes: 20 }, 1, noon));
  expect(await (await open(paths.clearance(link))).text()).toContain("The draft has changed since it was cleared.");
  const refused = await clear(seen);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("The team has changed the draft since you opened this page");
});

test("a link that has ended answers like one that never was", async () => {
  const [clearance] = await findAllClearances(built.house.reads, event);
  await built.house.write((tx) => endClearance(tx, stage.editor, clearance!.id, noon));
  const told = async (of: string) => {
    const answer = await open(of);
    return [answer.status, (await answer.text()).replaceAll(/nonce="[^"]*"/g, "").replaceAll(of, "")];
  };
  const never = `${link.slice(0, -4)}AAAA`;
  expect(await told(paths.clearance(link))).toEqual(await told(paths.clearance(never)));
  expect((await open(paths.clearancePaper(link))).status).toBe(404);
  expect((await send({ deed: "remark", formKey: newId(), name: "Lee", remark: "Late." })).status).toBe(404);
});
