import { join } from "node:path";
import { openSqlite } from "db/dialects/sqlite.server";
import { newId } from "db/identity.server";
import { afterAll, beforeAll, test } from "vitest";
import { eventCalendar, linksAt } from "~/agenda/agenda-calendar";
import { agendaPaper } from "~/agenda/agenda-paper";
import { writeCalendar } from "~/agenda/calendar/calendar-file";
import { publicProgramme } from "~/agenda/participation";
import { languageOf } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { openCompositions } from "~/messages.server";
import { paths } from "~/paths";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import type { ClockTime } from "~/time/wall-time";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost } from "../support/cast";
import { noon } from "../support/house";
import { aSession, aSymposium } from "../support/programme";
import { aPublicSymposium } from "../support/public-symposium";
import { aConfirmed, filledForm, send } from "../support/registrations";
import { compare, perSecond, printTable } from "./measure";
import { plainCalendar } from "./plain-calendar";

let built: BuiltHouse;

beforeAll(async () => {
  built = await openBuiltHouse();
  built.house.now = () => noon;
});

afterAll(async () => {
  await built.close();
  printTable();
});

test("a calendar of 300 sessions, written and asked for again", async () => {
  const { house, editor, days, ballroom, event } = await aSymposium({ address: "large" }, built.house);
  for (let index = 0; index < 300; index++) {
    const start = `${String(8 + (index % 12)).padStart(2, "0")}:00` as ClockTime;
    const title = { en: `Panel ${index}: collective security, shared intelligence` };
    await aSession(house, editor, { title, dayId: days[index % days.length], start, minutes: 45, roomId: ballroom });
  }
  const published = await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, noon));
  if (!published.ok) throw new Error(published.why);

  const calendar = eventCalendar(await agendaOf(event.id), linksAt(built.url));
  const plain = await perSecond(() => plainCalendar(calendar));
  compare("calendar of 300 sessions", await perSecond(() => writeCalendar(calendar)), "lines joined and folded", plain);

  const address = built.url + paths.programmeCalendar("large");
  const etag = (await fetch(address)).headers.get("etag")!;
  const unchanged = await perSecond(() => get(address, 304, { "if-none-match": etag }));
  compare("the same, unchanged (304)", unchanged, "an address nobody has", await perSecond(() => get(`${built.url}/a/b/c/d`, 404)));
});

test("the page, the paper and the letter of a symposium", async () => {
  const { house } = built;
  const { event: symposium } = await aPublicSymposium(house, { address: "iscp" }, await aHost(house, { owner: nuno }));
  const event = (await findEvent(house.reads, symposium.id))!;
  const health = await perSecond(() => get(`${built.url}/health`, 200));
  compare("programme page", await perSecond(() => get(built.url + paths.programme("iscp"), 200)), "/health", health);

  const paper = agendaPaper(await agendaOf(event.id), { colour: event.colour, crest: undefined, forWhom: { name: "Chan", lines: [] } });
  const blank = { ...paper, days: [] };
  const printed = await perSecond(() => house.paper.print(paper));
  compare("agenda as PDF", printed, "the same without a session", await perSecond(() => house.paper.print(blank)));

  const { id: category } = await house.reads.selectFrom("category").select("id").where("event_id", "=", event.id).executeTakeFirstOrThrow();
  const { personId } = await aConfirmed({ house, event }, { category });
  const message = { id: "bench", kind: "agenda", content: {}, accountId: null, rehearsal: false, datedAt: noon } as const;
  const desk = { reads: house.reads, configuration: house.configuration, now: house.now };
  const compositions = openCompositions(desk, house.paper);
  const composed = await perSecond(async () => {
    const letter = await compositions.agenda({ ...message, hostId: event.hostId, eventId: event.id, personId }, noon);
    if (!letter.ok) throw new Error(letter.why);
  });
  compare("agenda letter, files kept", composed, "finding its event", await perSecond(() => findEvent(house.reads, event.id)));
});

test("1,000 registrations at once", async () => {
  const { house, event: symposium } = await aSymposium({}, built.house);
  const event = (await findEvent(house.reads, symposium.id))!;
  const forms = Array.from({ length: 1000 }, (_, index) => filledForm({ name: `Guest ${index}`, mailAddress: `guest${index}@x.example` }));

  const start = performance.now();
  const answers = await Promise.all(forms.map((form) => send({ house, event }, form)));
  const taken = performance.now() - start;
  if (!answers.every(({ ok }) => ok)) throw new Error("A registration was refused.");

  compare("registration in a burst of 1,000", 1e6 / taken, "one row, one transaction", await rowsPerSecond());
});

const nuno = { name: "Nuno Silva", mailAddress: "nuno@college.example" };

async function agendaOf(eventId: string) {
  const event = (await findEvent(built.house.reads, eventId))!;
  return publicProgramme(event, await findLatestVersion(built.house.reads, event), languageOf(event));
}

async function get(address: string, status: number, headers: Record<string, string> = {}) {
  const answer = await fetch(address, { headers });
  await answer.arrayBuffer();
  if (answer.status !== status) throw new Error(`${address} answered ${answer.status}.`);
}

/** Into a file on the same disk, opened as ours is. */
async function rowsPerSecond() {
  const database = openSqlite(join(built.dataFolder, "floor.sqlite"));
  database.exec("create table guest (id text primary key, name text not null) strict");
  const insert = database.prepare("insert into guest values (?, ?)");
  const times = await perSecond(() => insert.run(newId(), "Guest"));
  database.close();
  return times;
}
