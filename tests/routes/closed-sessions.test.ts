import type { ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addTrafficLights } from "~/accounts/marks/add-marks.server";
import { findAllMarks } from "~/accounts/marks/marks-queries.server";
import { findEvent } from "~/events/events-queries.server";
import { makeLink } from "~/people/personal-link.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import type { Access } from "~/sessions/session";
import { readBack } from "../paper/papers";
import { type BuiltHouse, openBuiltHouse, serverBuild } from "../support/built-house";
import { memberOf } from "../support/cast";
import { noon } from "../support/house";
import { aCategory, aSession, aSpeaker, aSymposium } from "../support/programme";
import { aConfirmed } from "../support/registrations";

const ways: { access: Access; othersSee: "block" | "nothing" }[] = (["registered", "categories", "named", "closed"] as const).flatMap(
  (access) => [
    { access, othersSee: "block" },
    { access, othersSee: "nothing" },
  ],
);
/** In every field of a session that is closed to strangers, one of its own: "Canary registered block title". */
const canary = /canary[ -]?(registered|categories|named|closed)/i;

let built: BuiltHouse;
let address = "";
const codes: string[] = [];
let delegate = "";
let feed = "";

beforeAll(async () => {
  built = await openBuiltHouse();
  built.house.now = () => noon;
  const { house, event, editor, days, ballroom } = await aSymposium({ address: "iscp" }, built.house);
  address = event.address;
  const owner = await memberOf(house, { id: event.hostId }, "manage-team");
  await house.write((tx) => addTrafficLights(tx, owner, noon));
  const [clear] = await findAllMarks(house.reads, owner);
  const whole = (await findEvent(house.reads, event.id))!;
  const guest = await aConfirmed({ house, event: whole }, { name: "Guest", mailAddress: "guest@police.example" as never });
  const somebody = await aConfirmed({ house, event: whole }, { name: "Somebody", mailAddress: "somebody@police.example" as never });
  const police = await aCategory(house, event, "Police");
  await aSession(house, editor, {
    ...{ title: { en: "Open keynote" }, dayId: days[0], start: "09:00" as never, roomId: ballroom },
    ...{ teamRemarks: "Canary closed team", setup: "Canary closed set-up", responsible: "Canary closed officer" },
  });
  for (const [index, { access, othersSee }] of ways.entries()) {
    const word = (field: string) => ({ en: `Canary ${access} ${othersSee} ${field}` });
    const speaker = await aSpeaker(house, event, word("speaker").en);
    const session = await aSession(house, editor, {
      ...{ title: word("title"), abstract: word("abstract"), remarks: word("remarks"), dress: word("dress"), teamRemarks: word("team").en },
      ...{ setup: word("set-up").en, responsible: word("officer").en },
      ...{ dayId: days[1], start: `${String(9 + index).padStart(2, "0")}:00` as never, roomId: ballroom, kind: "panel" },
      ...{ access, othersSee, categoryIds: access === "categories" ? [police] : [], guestIds: access === "named" ? [guest.personId] : [] },
      ...{ joinLink: `https://meet.example/canary-${access}`, markId: clear!.id, chathamHouse: true },
      people: [
        { role: "chair", speakerId: speaker.id, toBeAnnounced: null },
        { role: "panellist", speakerId: null, toBeAnnounced: word("announced").en },
      ],
      parts: [
        { title: word("part"), minutes: 10, people: [{ role: "panellist", speakerId: null, toBeAnnounced: word("part announced").en }] },
      ],
    });
    codes.push(session.code);
  }
  await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, noon));
  delegate = makeLink(built.house.configuration.secret, "me", somebody.personId, 1);
  feed = makeLink(built.house.configuration.secret, "feed", somebody.personId, 1);
});

afterAll(() => built.close());

/** Every address below an event's own, as the route table has it, with each code that could stand in it. */
async function publicAddresses(): Promise<string[]> {
  const { routes }: ServerBuild = await serverBuild();
  const patterns = Object.values(routes).flatMap((route) => (route?.path?.startsWith(":event") ? route.path : []));
  expect(patterns.length).toBeGreaterThan(9);
  return patterns.flatMap((pattern) => {
    const path = `/${pattern.replace(":event", address)}`;
    return /:\w+/.test(path) ? ["1", ...codes].map((code) => path.replaceAll(/:\w+/g, code)) : [path];
  });
}

const questions = ["", "?q=canary", "?q=block+title", "?view=grid", "?lang=zh-Hant", "?day=2026-11-26", "?zone=Europe/Paris"];

async function textOf(path: string): Promise<string> {
  const answer = await fetch(built.url + path, { redirect: "manual" });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const headers = [...answer.headers].map((pair) => pair.join(": ")).join("\n");
  const body = answer.headers.get("content-type")?.includes("application/pdf")
    ? await readBack(bytes, "pdftotext")
    : Buffer.from(bytes).toString("utf8");
  // A calendar folds its lines in the middle of words, and a form shows what was searched for.
  return `${headers}\n${body.replaceAll("\r\n ", "").replaceAll(/value="[^"]*"/g, "")}`;
}

/** What should not be there, with what stands around it; null where nothing is. */
const leakIn = (text: string, secret = canary) => text.match(new RegExp(`.{0,60}${secret.source}.{0,30}`, "i"))?.[0] ?? null;

test("a stranger gets no byte of a session that is not open to them, at any address of the event, as page or as data", async () => {
  for (const path of await publicAddresses())
    for (const question of codes.some((code) => path.includes(code)) ? [""] : questions) {
      expect(leakIn(await textOf(path + question)), path + question).toBeNull();
      if (!/\.\w+$/.test(path)) expect(leakIn(await textOf(`${path}.data${question}`)), `${path}.data`).toBeNull();
    }
});

test("somebody registered gets what is for the registered, and nothing that is for others", async () => {
  const beyond = /canary (categories|named|closed)/i;
  for (const path of [
    `/me/${delegate}`,
    `/me/${delegate}.data`,
    `/me/${delegate}/agenda.pdf`,
    `/me/${delegate}/agenda.ics`,
    `/calendar/${feed}.ics`,
  ]) {
    const text = await textOf(path);
    expect(leakIn(text, beyond), path).toBeNull();
    expect(leakIn(text, /canary registered block title/), path).not.toBeNull();
  }
});

test("who asks is told where a closed block stands, and to whom it is open", async () => {
  const page = await textOf(`/${address}/programme?day=2026-11-26`);
  for (const sentence of ["For those registered", "Police only", "For people invited by name", "By invitation"])
    expect(page.includes(sentence), sentence).toBe(true);
});
