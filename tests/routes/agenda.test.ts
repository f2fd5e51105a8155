import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "~/paths";
import { findPersonById } from "~/people/people-queries.server";
import { makeLink } from "~/people/personal-link.server";
import { renewLink } from "~/people/renew-link.server";
import { plusMinutes } from "~/time/instant";
import { type Prepared, publishedSymposium } from "../agenda/published-symposium";
import { readByIcalJs } from "../agenda/readers";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { noon } from "../support/house";

let built: BuiltHouse;
let stage: Prepared;
let event: string;
let link: string;
let feed: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  stage = await publishedSymposium({}, built.house);
  event = stage.event.address;
  const { secret } = built.house.configuration;
  link = makeLink(secret, "me", stage.delegate.personId, 1);
  feed = makeLink(secret, "feed", stage.delegate.personId, 1);
});
afterAll(() => built.close());

const ask = (path: string, init: RequestInit = {}) => fetch(built.url + path, { redirect: "manual", ...init });

describe("a calendar", () => {
  const calendars = () => ({
    programme: paths.programmeCalendar(event),
    session: paths.sessionCalendar(event, stage.sessions.keynote.code),
    feed: paths.feed(feed),
    agenda: paths.myAgendaCalendar(link, event),
  });

  test.each(["programme", "session", "feed", "agenda"] as const)("the %s is one, to GET and HEAD, whatever is accepted", async (which) => {
    const path = calendars()[which];
    const answer = await ask(path, { headers: { accept: "application/x-nothing" } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^text\/calendar; charset=utf-8/);
    expect(answer.headers.get("x-robots-tag")).toBe("noindex");
    const text = await answer.text();
    expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);

    const head = await ask(path, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("etag")).toBe(answer.headers.get("etag"));
    const again = await ask(path, { headers: { "if-none-match": answer.headers.get("etag")! } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("the public ones hold what strangers may see, and may be kept for a while", async () => {
    const answer = await ask(calendars().programme);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300, stale-while-revalidate=600");
    expect(answer.headers.get("content-disposition")).toBeNull();
    expect(readByIcalJs(await answer.text()).events.map(({ summary }) => summary)).toEqual([
      "International Symposium on Cyber Policing",
      "Policing the open web",
    ]);
  });

  test("a session's own is a download, and one that strangers may not see does not exist", async () => {
    const answer = await ask(calendars().session);
    expect(answer.headers.get("content-disposition")).toContain('attachment; filename="ISCP-Policing-the-open-web.ics"');
    expect(readByIcalJs(await answer.text()).events).toHaveLength(1);
    for (const { code } of [stage.sessions.panel, stage.sessions.secret, { code: "ZZZZZZ" }])
      expect((await ask(paths.sessionCalendar(event, code))).status).toBe(404);
  });

  test("the feed is its reader's own", async () => {
    const answer = await ask(paths.feed(feed));
    expect(answer.headers.get("cache-control")).toBe("private, max-age=300");
    const text = await answer.text();
    expect(readByIcalJs(text).events).toHaveLength(3);
    expect(text.replaceAll("\r\n ", "")).toContain(`SOURCE;VALUE=URI:${built.url}${paths.feed(feed)}`);
    expect(text).not.toContain(link);
  });

  test("a personal link is no feed and a feed is no personal link", async () => {
    expect((await ask(paths.feed(link))).status).toBe(404);
    expect((await ask(paths.me(feed))).status).toBe(404);
  });

  test("a feed nobody has, a malformed one and a revoked one answer alike", async () => {
    const person = (await findPersonById(built.house.reads, stage.ada.personId))!;
    const old = makeLink(built.house.configuration.secret, "feed", person.id, person.feedGeneration);
    expect((await ask(paths.feed(old))).status).toBe(200);
    await built.house.write((tx) => renewLink(tx, { hostId: person.hostId, actor: { kind: "plenary" } }, person, plusMinutes(noon, 1)));
    const answers = await Promise.all([old, "nonsense", `${old.slice(0, -1)}A`].map((each) => ask(paths.feed(each))));
    for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([404, "There is no such calendar.\n"]);
  });
});

describe("a paper", () => {
  test.each(["programme", "agenda"] as const)("the %s is a PDF with a telling name", async (which) => {
    const path = which === "programme" ? paths.programmePaper(event) : paths.myAgendaPaper(link, event);
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(answer.headers.get("content-disposition")).toContain(which === "programme" ? "ISCP-Programme-1.pdf" : "ISCP-Your-agenda-1.pdf");
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const head = await ask(path, { method: "HEAD" });
    expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, answer.headers.get("etag"), ""]);
    expect((await ask(path, { headers: { "if-none-match": answer.headers.get("etag")! } })).status).toBe(304);
  });

  test("one that is not there is refused in a sentence, for a person opens it", async () => {
    for (const path of [paths.programmePaper("nowhere"), paths.myAgendaPaper("x".repeat(43), event), paths.file("none")]) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
      expect(await answer.text()).toContain("There is no such page.");
    }
  });
});

describe("the personal page", () => {
  test("it says where one stands, what comes, and how to take it away, without a script", async () => {
    const page = await (await ask(paths.me(link))).text();
    for (const words of ["Confirmed", "Policing the open web", "Case briefing", "Put in my calendar", "webcal://", "From URL"])
      expect(page).toContain(words);
    expect(page).not.toMatch(/<script|Collective security|Undercover/);
  });

  test("an event that knows nothing of the person, and a link nobody has, do not exist", async () => {
    expect((await ask(paths.me(link, "elsewhere"))).status).toBe(404);
    expect((await ask(paths.me("x".repeat(43)))).status).toBe(404);
  });
});
