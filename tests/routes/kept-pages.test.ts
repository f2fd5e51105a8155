import { openDatabase } from "db/database.server";
import type { EventTable } from "db/tables/events";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeHostCrest } from "~/accounts/change-host-crest.server";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { findEvent } from "~/events/events-queries.server";
import { toJson } from "~/events/words";
import { drawCrest } from "~/files/draw-crest.server";
import { paths } from "~/paths";
import { publishProgramme } from "~/programme/publish-programme.server";
import { changePhoto } from "~/speakers/change-photo.server";
import { type Instant, plusMinutes } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { memberOf, organiserOf } from "../support/cast";
import { noon } from "../support/house";
import { aSession } from "../support/programme";
import { aPracticalPage, aPublicSymposium, secrets } from "../support/public-symposium";
import { filledForm, send } from "../support/registrations";
import { newBrowser } from "./browser";

let built: BuiltHouse;
let symposium: Awaited<ReturnType<typeof aPublicSymposium>>;
let pages: string[];
let version = 1;

beforeAll(async () => {
  built = await openBuiltHouse();
  built.house.now = () => noon;
  symposium = await aPublicSymposium(built.house, { address: "iscp", registration_closes: "2026-11-20T18:00" });
  await aPracticalPage(built.house, symposium.event, { en: "Hotel" }, { en: "Next door." });
  const speaker = await built.house.reads.selectFrom("speaker").select("code").orderBy("id").executeTakeFirstOrThrow();
  const session = symposium.codes["Opening ceremony"]!;
  pages = [
    ...[
      "/",
      paths.event("iscp"),
      paths.programme("iscp"),
      `${paths.programme("iscp")}?q=web3&lang=zh-Hant`,
      paths.session("iscp", session),
    ],
    ...[paths.speakers("iscp"), paths.speaker("iscp", speaker.code), paths.practical("iscp")],
    ...[paths.programmeCalendar("iscp"), paths.sessionCalendar("iscp", session)],
  ];
});
afterAll(() => built.close());

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(built.url + path, { method, headers: { "accept-language": "en", ...headers }, redirect: "manual" });
const get = async (path: string, headers: Record<string, string> = {}) => (await ask(path, headers)).text();

/** Met in person: what a page would be if nothing were kept. */
const afresh = async (path: string) => (await get(path, { cookie: "plenary-sign-in=nobody" })).replace(/ nonce="[^"]*"/g, "");

/** How many questions a page asks of the database. */
async function asking(path: string) {
  const before = built.asked();
  await get(path);
  return built.asked() - before;
}

const change = (columns: Partial<EventTable>) =>
  built.house.write((tx) => tx.updateTable("event").set(columns).where("id", "=", symposium.event.id).execute());

async function publish() {
  const editor = await organiserOf(built.house, symposium.event, "edit-programme");
  const published = await built.house.write((tx) => publishProgramme(tx, editor, { after: version }, noon));
  if (published.ok) version++;
  else if (published.why !== "nothing-changed") throw new Error(published.why);
}

async function addSession(title: string) {
  const editor = await organiserOf(built.house, symposium.event, "edit-programme");
  await aSession(built.house, editor, {
    title: { en: title },
    dayId: symposium.event.days[0]!.id,
    start: "17:00" as ClockTime,
    minutes: 30,
  });
}

describe("a page that is asked for again", () => {
  test("asks the database nothing and is the same", async () => {
    for (const path of pages) {
      const first = await ask(path);
      const text = await first.text();
      expect([first.status, text.length > 200], path).toEqual([200, true]);
      expect(await asking(path), path).toBe(0);
      const again = await ask(path);
      expect([await again.text(), again.headers.get("etag")], path).toEqual([text, first.headers.get("etag")]);
      expect(text, path).toBe(await afresh(path));
    }
  });

  test("is not sent to those who hold it, in whichever way it was packed", async () => {
    for (const path of pages) {
      const plain = await get(path, { "accept-encoding": "identity" });
      for (const [accepted, encoding] of [
        ["identity", null],
        ["gzip;q=1.0, br;q=0", "gzip"],
        ["gzip, deflate, br, zstd", "br"],
      ] as const) {
        const answer = await ask(path, { "accept-encoding": accepted });
        expect([answer.headers.get("content-encoding"), await answer.text()], path).toEqual([encoding, plain]);
        const [etag, head] = [answer.headers.get("etag")!, await ask(path, { "accept-encoding": accepted }, "HEAD")];
        expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, etag, ""]);
        const unchanged = await ask(path, { "if-none-match": `"other", W/${etag}`, "accept-encoding": accepted });
        expect([unchanged.status, unchanged.headers.get("etag"), await unchanged.text()]).toEqual([304, etag, ""]);
      }
    }
  });

  test("carries every protection, runs nothing, and is asked for each time", async () => {
    for (const path of pages) {
      const { headers } = await ask(path);
      expect(headers.get("content-security-policy"), path).toContain("script-src 'none'");
      expect(headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("vary"), path).toContain("Cookie");
      if (!path.endsWith(".ics")) expect(headers.get("cache-control"), path).toBe("no-cache");
    }
  });

  test("is another for another language, zone or query, and the same whatever else the browser says", async () => {
    const path = paths.programme("iscp");
    expect(await get(path, { "accept-language": "zh-HK,zh;q=0.9" })).toContain("開幕典禮");
    expect(await get(path, { cookie: "plenary-zone=Europe/Lisbon" })).toContain("Lisbon");
    expect(await get(path)).not.toContain("Lisbon time");
    const before = built.asked();
    await get(path, { "accept-language": "en-GB;q=0.8, nl", "user-agent": "Another", cookie: "theirs=1" });
    expect(built.asked()).toBe(before);
  });
});

describe("whatever a page shows is there at the very next request", () => {
  const shown: [string, () => Promise<unknown>, () => string, string][] = [
    ["the event's name", () => change({ title: toJson({ en: "Renamed symposium" }) }), () => "/iscp", "Renamed symposium"],
    ["the name on the front page", () => change({ title: toJson({ en: "Renamed again" }) }), () => "/", "Renamed again"],
    ["the colour", () => change({ colour: "#123456" }), () => "/iscp/programme", "--color-host:#123456"],
    ["a session, when it is published", () => addSession("Late addition").then(publish), () => "/iscp/programme", "Late addition"],
    ["the calendar of it", () => addSession("Later addition").then(publish), () => "/iscp/programme.ics", "Later addition"],
    ["the end of registration", () => change({ registration_closes: "2026-11-01T00:00" }), () => "/iscp", "Registration is closed"],
    ["registration by link alone", () => change({ registration_closes: null, who_may_register: "invited" }), () => "/iscp", "invitation"],
    ["a cancelled event", () => change({ state: "cancelled" }), () => "/iscp/programme", "cancelled"],
    ["an archived one", () => change({ state: "archived" }), () => "/iscp/speakers", "Its pages are kept as a record"],
  ];
  test.each(shown)("%s", async (_, deed, path, text) => {
    expect(await get(path())).not.toContain(text);
    await deed();
    expect(await get(path())).toContain(text);
    expect(await get(path())).toBe(await afresh(path()));
  });

  test("a crest, a photo and a biography, when they come and when they go", async () => {
    const { house } = built;
    const owner = await memberOf(house, { id: symposium.event.hostId }, "manage-team");
    const square = sharp({ create: { width: 64, height: 64, channels: 3, background: "#7a8bb0" } }).png();
    const crest = await drawCrest(house.configuration.dataFolder, await square.toBuffer());
    if (!crest.ok) throw new Error(crest.why);
    const images = async (path: string) => ((await get(path)).match(/\/files\/[0-9a-f-]{36}/g) ?? []).length;
    const [plain, faces] = [await images("/iscp/practical"), await images("/iscp/speakers")];
    await house.write((tx) => changeHostCrest(tx, owner, crest.value, noon));
    expect(await images("/iscp/practical")).toBe(plain + 1);
    await house.write((tx) => changeHostCrest(tx, owner, null, noon));
    expect(await images("/iscp/practical")).toBe(plain);
    const editor = await organiserOf(house, symposium.event, "edit-programme");
    await house.write((tx) => changePhoto(tx, editor, symposium.speakers["Chua Kuan Seah"]!, null, noon));
    expect(await images("/iscp/speakers")).toBe(faces - 1);
    const page = pages.find((path) => /speakers\/\w/.test(path))!;
    await house.write((tx) =>
      tx
        .updateTable("speaker")
        .set({ bio: toJson({ en: "A new life." }) })
        .where("event_id", "=", symposium.event.id)
        .execute(),
    );
    expect(await get(page)).toContain("A new life.");
  });

  test("what another process wrote", async () => {
    const other = openDatabase(built.house.configuration.databaseUrl);
    for (let turn = 0; turn < 20; turn++) {
      await other.write((tx) =>
        tx
          .updateTable("event")
          .set({ title: toJson({ en: `Turn ${turn}` }) })
          .where("id", "=", symposium.event.id)
          .execute(),
      );
      expect(await get("/iscp")).toContain(`Turn ${turn}`);
    }
    await other.close();
  });

  test("an event that is taken back, and not a page of it before", async () => {
    await change({ state: "published" });
    expect((await ask("/iscp")).status).toBe(200);
    await change({ visibility: "team" });
    for (const path of pages.slice(1)) expect((await ask(path)).status, path).toBe(404);
    await change({ visibility: "public" });
    expect((await ask("/iscp")).status).toBe(200);
  });
});

test("what a page does not show makes nobody ask again", async () => {
  await change({ state: "published", who_may_register: "anyone", registration_closes: null });
  const { house } = built;
  const event = (await findEvent(house.reads, symposium.event.id))!;
  const etag = (await ask("/iscp/programme")).headers.get("etag");
  const { id: category } = await house.reads.selectFrom("category").select("id").where("event_id", "=", event.id).executeTakeFirstOrThrow();
  const sent = await send({ house, event }, filledForm({ category, mailAddress: "late@police.example" }));
  expect(sent).toMatchObject({ ok: true });
  const before = built.asked();
  expect((await ask("/iscp/programme")).headers.get("etag")).toBe(etag);
  expect(built.asked() - before).toBe(0);
});

test("whoever is signed in is met in person, and leaves nothing behind for others", async () => {
  await change({ state: "draft" });
  const { house } = built;
  const owner = await house.reads.selectFrom("account").select("id").executeTakeFirstOrThrow();
  const browser = newBrowser(built.url);
  await browser.send(paths.signInLink(await house.write((tx) => makeConsoleLink(tx, house.configuration.secret, owner, noon))), {});
  const { open } = browser;
  const seen = await (await open("/iscp/programme")).text();
  expect(seen).toContain("Late addition");
  expect((await ask("/iscp/programme")).status).toBe(404);
  await change({ state: "published" });
  await open("/iscp/programme");
  for (const path of pages) for (const secret of secrets) expect(await get(path), path).not.toContain(secret);
});

describe("the clock", () => {
  const at = (moment: string) => {
    built.house.now = () => moment as Instant;
  };

  test("turns a page at the very millisecond, and back", async () => {
    await change({ registration_closes: "2026-11-20T18:00" });
    const home = async (moment: string) => {
      at(moment);
      return (await get("/iscp")).includes("Registration is open");
    };
    const [last, first] = ["2026-11-20T09:59:59.999Z", "2026-11-20T10:00:00.000Z"];
    expect([await home(last), await home(first), await home(last), await home(first)]).toEqual([true, false, true, false]);
    const held = async (moment: string) => {
      at(moment);
      return />Now</.test(await get("/iscp/programme?day=2026-11-25"));
    };
    const times = ["2026-11-25T00:59:59.999Z", "2026-11-25T01:00:00.000Z", "2026-11-25T01:29:59.999Z", "2026-11-25T11:00:00.000Z"];
    expect([await held(times[0]!), await held(times[1]!), await held(times[2]!), await held(times[3]!)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("and any deeds, in any order, leave a kept page what it would be afresh", async () => {
    const deeds: (() => Promise<unknown>)[] = [
      () => change({ title: toJson({ en: `Name ${version}` }) }),
      () => change({ colour: "#14284b" }),
      () => change({ state: "cancelled" }),
      () => change({ state: "published" }),
      () => change({ registration_opens: "2026-11-24T09:00" }),
      () => change({ registration_opens: null }),
      () => addSession(`Addition ${version}`),
      publish,
      async () => {},
    ];
    const steps = fc.array(fc.record({ deed: fc.nat(deeds.length - 1), minutes: fc.nat(26 * 60), page: fc.nat(pages.length - 1) }), {
      minLength: 6,
      maxLength: 9,
    });
    const same = fc.asyncProperty(steps, async (taken) => {
      let now = "2026-11-24T00:00:00.000Z" as Instant;
      for (const { deed, minutes, page } of taken) {
        now = plusMinutes(now, minutes % 3 === 0 ? minutes : 0);
        at(now);
        await deeds[deed]!();
        expect(await get(pages[page]!)).toBe(await afresh(pages[page]!));
      }
    });
    await fc.assert(same, { numRuns: 6 });
  });
});
