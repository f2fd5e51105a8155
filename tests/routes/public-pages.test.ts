import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, type CastHost } from "../support/cast";
import { noon } from "../support/house";
import { aPracticalPage, aPublicSymposium, secrets } from "../support/public-symposium";
import { newBrowser } from "./browser";

let built: BuiltHouse;
let host: CastHost;
let codes: Record<string, string>;
let symposium: Awaited<ReturnType<typeof aPublicSymposium>>;

beforeAll(async () => {
  built = await openBuiltHouse();
  built.house.now = () => noon;
  host = await aHost(built.house);
  symposium = await aPublicSymposium(built.house, { address: "iscp", registration_closes: "2026-11-20T18:00" }, host);
  codes = symposium.codes;
  await aPracticalPage(built.house, symposium.event, { en: "Hotel", "zh-Hant": "酒店" }, { en: "Next door.\n\nFrom 14:00." });
});

afterAll(() => built.close());

const panel = "Web3 and decentralised finance: implications for law enforcement";

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(built.url + path, { headers: { "accept-language": "en", ...headers }, redirect: "manual" });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
};

/** Every public page of the symposium; a speaker's code is found where the reader finds it. */
async function everyPage(address = "iscp") {
  const { body } = await get(`/${address}/speakers`);
  const speakers = [...body.matchAll(/speakers\/([A-Z0-9]{6})/g)].map(([, code]) => paths.speaker(address, code!));
  const days = symposium.event.days.map(({ date }) => `${paths.programme(address)}?day=${date}`);
  const sessions = Object.values(codes).map((code) => paths.session(address, code));
  const queries = ["bilateral", "dinner", "tracing", "web3", "e"].map((word) => `${paths.programme(address)}?q=${word}`);
  const tracks = Object.values(symposium.tracks).map((id) => `${paths.programme(address)}?track=${id}`);
  return [
    paths.event(address),
    paths.programme(address),
    ...days,
    ...queries,
    ...tracks,
    ...sessions,
    paths.speakers(address),
    ...new Set(speakers),
    paths.practical(address),
  ];
}

test("no page, in no language, holds a word of what is closed, or a link to join, or a script", async () => {
  const pages = await everyPage();
  expect(pages.length).toBeGreaterThan(25);
  for (const path of pages) {
    for (const language of ["en", "zh-Hant", "ar"]) {
      const page = await get(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
      expect([200, 404], path).toContain(page.status);
      const data = await get(`${path.split("?")[0]}.data?${path.split("?")[1] ?? ""}`);
      for (const body of [page.body, data.body]) {
        const withoutQuery = body.replaceAll(/value="[^"]*"/g, "");
        for (const secret of secrets) expect(withoutQuery, `${path} in ${language}`).not.toContain(secret);
      }
      expect(page.body, path).not.toMatch(/<script(?! type="application\/ld\+json")/);
    }
  }
});

test("what a stranger may not see is not found by its code, nor is a code nobody has", async () => {
  for (const title of ["Bilateral meetings", "Liaison dinner", "Tracing virtual assets"])
    expect((await get(paths.session("iscp", codes[title]!))).status).toBe(404);
  for (const code of ["AAAAAA", "x", "%E2%82%AC", "../../etc"]) expect((await get(paths.session("iscp", code))).status).toBe(404);
  expect((await get(paths.speaker("iscp", "AAAAAA"))).status).toBe(404);
  expect((await get(paths.session("iscp", codes[panel]!.toLowerCase()))).status).toBe(200);
});

test("each page has one first heading, a title, and speaks its language in its direction", async () => {
  for (const [language, direction] of [
    ["en", "ltr"],
    ["zh-Hant", "ltr"],
    ["ar", "rtl"],
  ] as const) {
    for (const path of [
      paths.event("iscp"),
      paths.programme("iscp"),
      paths.session("iscp", codes[panel]!),
      paths.speakers("iscp"),
      paths.practical("iscp"),
    ]) {
      const { body } = await get(`${path}?lang=${language}`);
      expect(body, path).toContain(`<html lang="${language}" dir="${direction}">`);
      expect(body.match(/<h1/g), path).toHaveLength(1);
      expect(body.match(/<title>[^<]+<\/title>/g), path).toHaveLength(1);
    }
  }
});

describe("languages", () => {
  test("the browser's wish is heard by language and script, and a chosen language wins", async () => {
    const asked = async (accept: string, query = "") =>
      /<html lang="([^"]+)"/.exec((await get(`/iscp${query}`, { "accept-language": accept })).body)?.[1];
    expect(await asked("zh-HK,zh;q=0.9,en;q=0.8")).toBe("zh-Hant");
    expect(await asked("en-GB")).toBe("en");
    expect(await asked("fr, ar-SA")).toBe("ar");
    expect(await asked("sv")).toBe("en");
    expect(await asked("zh-TW", "?lang=en")).toBe("en");
    expect(await asked("!!,,;q=é".replace("é", "e"))).toBe("en");
  });

  test("a language link keeps day, track and search, and the pages keep the language", async () => {
    const { body } = await get("/iscp/programme?lang=en&day=2026-11-26&other=1");
    expect(body).toContain("/iscp/programme?lang=zh-Hant&amp;day=2026-11-26");
    expect(body).toContain("/iscp/speakers?lang=en");
    expect(body).not.toContain("other=1");
  });

  test("Chinese pages speak Chinese, and mark what stands in English only", async () => {
    const { body } = await get("/iscp/programme?lang=zh-Hant");
    for (const word of ["議程", "開幕典禮", "主題演講", "跳到主要內容", "閉門環節"]) expect(body).toContain(word);
    expect(body).toContain(`<span lang="en">${panel}</span>`);
  });
});

describe("the zone of times", () => {
  test("is the event's alone until the reader chooses one, which is then remembered and can be switched off", async () => {
    const browser = newBrowser(built.url);
    const page = async (query = "") => (await browser.open(`/iscp/programme${query}`)).text();
    expect(await page()).not.toContain("The smaller times");
    expect(await page("?zone=Europe/Lisbon")).toContain("The smaller times are Lisbon time.");
    expect(await page()).toContain("01:00–01:30");
    expect(await (await browser.open(paths.session("iscp", codes[panel]!))).text()).toContain("03:00–04:30");
    expect(await page("?zone=")).not.toContain("The smaller times");
    expect(await page()).not.toContain("The smaller times");
  });

  test("a zone there is not changes nothing", async () => {
    const { headers, body } = await get("/iscp/programme?zone=Mars/Olympus");
    expect(headers.get("set-cookie")).toBeNull();
    expect(body).not.toContain("The smaller times");
  });
});

describe("search and tracks", () => {
  test("a search finds a name without its accents and says how much it found", async () => {
    const { body } = await get("/iscp/programme?q=roed");
    expect(body).toContain("1 session for “roed”");
    expect(body).toContain(panel);
  });

  test("a query of 10 kB is refused; a long one is cut, and markup and a broken sign are plain text", async () => {
    expect((await get(`/iscp/programme?q=${"x".repeat(10_000)}`)).status).toBe(400);
    expect((await get(`/iscp/programme?q=${"x".repeat(1500)}`)).body).not.toContain("x".repeat(201));
    const { body } = await get(`/iscp/programme?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(body).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(body).not.toContain("<script>alert");
    expect((await get("/iscp/programme?q=%ED%A0%80")).status).toBeLessThan(500);
  });

  test("a track shows its own sessions", async () => {
    const { body } = await get(`/iscp/programme?track=${symposium.tracks.finance}`);
    expect(body).toContain(panel);
    expect(body).not.toContain("Opening ceremony");
  });
});

describe("states", () => {
  const pages = (address: string) => [
    paths.event(address),
    paths.programme(address),
    paths.speakers(address),
    paths.session(address, codes[panel]!),
  ];
  const here = async (address: string, overrides: Parameters<typeof aPublicSymposium>[1]) => {
    const made = await aPublicSymposium(built.house, { address, ...overrides }, host);
    return [paths.event(address), paths.programme(address), paths.speakers(address), paths.session(address, made.codes[panel]!)];
  };

  test("registration says its phase and its date, and offers itself where anyone may register", async () => {
    const { body } = await get("/iscp");
    expect(body).toContain("Registration is open until Friday 20 November 2026, 18:00, Hong Kong time.");
    expect(body).toContain('href="/iscp/register"');
  });

  test("a cancelled event says so on every page, and takes nobody", async () => {
    for (const path of await here("called-off", { state: "cancelled" })) {
      const { body } = await get(path);
      expect(body, path).toContain("This event has been cancelled.");
      expect(body, path).not.toContain("/register");
    }
    expect((await get("/")).body).toMatch(/called-off.*Cancelled/s);
  });

  test("an archived event is kept as a record", async () => {
    for (const path of await here("kept-record", { state: "archived" })) expect((await get(path)).body).toContain("kept as a record");
  });

  test("an event that is over says so", async () => {
    await here("long-over", { starts_on: "2023-11-25", ends_on: "2023-11-27" });
    expect((await get("/long-over")).body).toContain("This event is over.");
  });

  test("a draft and an event of the team's own do not exist for strangers; its team sees a rehearsal", async () => {
    const token = await built.house.write((tx) => makeConsoleLink(tx, built.house.configuration.secret, host.owner, noon));
    const owner = newBrowser(built.url);
    await owner.send(paths.signInLink(token), {});
    for (const [address, state] of [
      ["in-draft", { state: "draft" }],
      ["team-only", { visibility: "team" }],
    ] as const) {
      for (const path of await here(address, state)) {
        expect((await get(path)).status, path).toBe(404);
        const seen = await (await owner.open(path)).text();
        expect(seen, path).toContain("Rehearsal: this event is not public.");
        for (const secret of secrets) expect(seen).not.toContain(secret);
      }
    }
  });

  test("an unlisted event has its pages, but neither the front page nor a search engine knows it", async () => {
    for (const path of await here("by-address", { visibility: "unlisted" }))
      expect((await get(path)).body, path).toContain('content="noindex"');
    const { body } = await get("/");
    expect(body).not.toContain("by-address");
    expect(body).toContain('href="/iscp"');
  });

  test("pages of an event nobody has do not exist", async () => {
    for (const path of pages("no-such-event")) expect((await get(path)).status).toBe(404);
  });
});
