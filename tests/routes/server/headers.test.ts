import { createHash } from "node:crypto";
import { newId } from "db/identity.server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { updateCrest } from "~/events/look-queries.server";
import { keepBytes } from "~/files/file-store.server";
import { insertFile } from "~/files/files-queries.server";
import { paths } from "~/paths";
import { openPlantedHouse, type PlantedHouse } from "../../support/planted-house";
import { ask, type RawAnswer, sendBytes } from "../../support/raw-request";
import { cookieFor } from "../../support/visitors";

let built: PlantedHouse;
let cookie: string;
let asset: string;
let file: string;

beforeAll(async () => {
  built = await openPlantedHouse();
  const owner = await built.house.reads
    .selectFrom("team_role")
    .select("account_id as id")
    .where("role", "=", "owner")
    .executeTakeFirstOrThrow();
  cookie = await cookieFor(built.house, owner);
  asset = /href="(\/assets\/[^"]+\.css)"/.exec((await ask(built.url, { path: "/" })).body)![1]!;
  file = await aCrest();
});
afterAll(() => built.close());

const event = "iscp-2023";
/** A picture that everybody may fetch: the crest of an event. */
async function aCrest(): Promise<string> {
  const { house, dataFolder } = built;
  const { id: eventId, host_id: hostId } = await house.reads.selectFrom("event").select(["id", "host_id"]).executeTakeFirstOrThrow();
  const hash = await keepBytes(dataFolder, Buffer.from("not much of a picture"));
  const crest = { id: newId(), hostId, hash, mediaType: "image/png", bytes: 21, name: "crest.png" };
  await house.write(async (tx) => {
    await insertFile(tx, crest, house.now());
    await updateCrest(tx, { id: eventId }, crest.id);
  });
  return crest.id;
}

const ofOurs = { origin: "", "content-type": "application/x-www-form-urlencoded" };

const answers: [string, number, () => Promise<RawAnswer>][] = [
  ["a page", 200, () => ask(built.url, { path: "/" })],
  ["a page that is streamed", 200, () => ask(built.url, { path: paths.programme(event) })],
  ["a page of the team, with scripts", 200, () => ask(built.url, { path: "/organise", headers: { cookie } })],
  ["a page's data", 200, () => ask(built.url, { path: `${paths.programme(event)}.data` })],
  ["a personal page", 200, () => ask(built.url, { path: new URL(built.links.delegate).pathname })],
  ["a calendar", 200, () => ask(built.url, { path: paths.programmeCalendar(event) })],
  ["a paper", 200, () => ask(built.url, { path: paths.programmePaper(event) })],
  ["a file", 200, () => ask(built.url, { path: paths.file(file) })],
  ["an asset", 200, () => ask(built.url, { path: asset })],
  ["health", 200, () => ask(built.url, { path: "/health" })],
  ["captured mail", 200, () => ask(built.url, { path: "/outbox" })],
  ["a way elsewhere", 303, () => ask(built.url, { path: "/organise" })],
  ["what cannot be read", 400, () => ask(built.url, { path: "/%ff" })],
  ["a form from elsewhere", 403, () => ask(built.url, { method: "POST", path: "/sign-in" })],
  ["no such page", 404, () => ask(built.url, { path: "/no/such/page" })],
  ["no such page, as data", 404, () => ask(built.url, { path: "/no/such/page.data" })],
  ["no such calendar", 404, () => ask(built.url, { path: "/calendar/nobodys.ics" })],
  ["no such file", 404, () => ask(built.url, { path: paths.file("none") })],
  ["no such asset", 404, () => ask(built.url, { path: "/assets/none.js" })],
  ["another method", 405, () => ask(built.url, { method: "DELETE", path: "/" })],
  ["a link that has ended", 410, () => ask(built.url, { path: paths.signInLink("nobodys") })],
  [
    "too much",
    413,
    () => ask(built.url, { method: "POST", path: "/sign-in", headers: { ...ofOurs, origin: built.url, "content-length": "99999999" } }),
  ],
  ["a form that does not fit", 422, () => ask(built.url, { method: "POST", path: "/sign-in", headers: { ...ofOurs, origin: built.url } })],
  ["no request at all", 400, () => misread("GET / HTTP/1.1\nHost: x\n\n")],
  ["endless headers", 431, () => misread(`GET / HTTP/1.1\r\nX: ${"x".repeat(20_000)}\r\n\r\n`)],
];

/** The same for every reader, and allowed to be kept; whatever is not named here is kept by nobody. */
const same = new Set(["an asset", "a calendar", "a paper", "a file", "a page that is streamed", "a page"]);

async function misread(bytes: string): Promise<RawAnswer> {
  const [head = "", body = ""] = (await sendBytes(built.url, bytes)).split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers = Object.fromEntries(lines.map((line) => [line.split(": ")[0]!.toLowerCase(), line.slice(line.indexOf(": ") + 2)]));
  return { status: Number(first.split(" ")[1]), headers, body };
}

describe.each(answers)("%s (%i)", (what, status, answer) => {
  test("carries every header that protects it, and a Content-Type that names its characters", async () => {
    const { status: given, headers, body } = await answer();
    expect(given).toBe(status);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["content-security-policy"]).toMatch(/frame-ancestors '(none|self)'|sandbox/);
    expect(headers["x-frame-options"]).toMatch(/^(DENY|SAMEORIGIN)$/);
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers["cache-control"]).toMatch(
      same.has(what) ? /^no-cache|^(public|private), (no-cache|no-store|max-age=\d+)/ : /^private, no-store$/,
    );
    const type = String(headers["content-type"] ?? "");
    if (body !== "") expect(type).toMatch(/^[\w.+-]+\/[\w.+-]+/);
    if (/^text\/|javascript|\+xml|calendar/.test(type)) expect(type).toMatch(/charset=utf-8/i);
  });

  test("has a policy for scripts that is its own, and no inline script or style without its nonce", async () => {
    const [one, other] = [await answer(), await answer()];
    const policy = String(one.headers["content-security-policy"]);
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    if (!policy.includes("script-src")) {
      for (const [, text = ""] of one.body.matchAll(/<style[^>]*>([^<]*)/g))
        expect(policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
      return expect(policy).toContain("default-src 'none'");
    }
    const nonceOf = ({ headers }: RawAnswer) => /'nonce-([\w+/=]{22,})'/.exec(String(headers["content-security-policy"]))?.[1];
    expect(policy).toMatch(/object-src 'none'.*base-uri 'none'/);
    if (policy.includes("script-src 'none'")) {
      expect(one.body).not.toMatch(/<script(?! type="application\/ld\+json")/);
      for (const [, text = ""] of one.body.matchAll(/<style[^>]*>([^<]*)/g))
        expect(policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
      return;
    }
    expect(nonceOf(one)).toBeDefined();
    expect(nonceOf(one)).not.toBe(nonceOf(other));
    if (!/html/.test(String(one.headers["content-type"]))) return;
    for (const [tag] of one.body.matchAll(/<(script|style)\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonceOf(one)}"`);
    expect(one.body).not.toMatch(/<[^>]+\son\w+=/);
  });
});

test("no cookie's value stands in a body, and none is readable to scripts", async () => {
  const token = cookie.split("=")[1]!;
  for (const path of ["/organise", "/account", "/organise.data", "/account.data"]) {
    const { status, headers, body } = await ask(built.url, { path, headers: { cookie } });
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers.vary).toMatch(/cookie/i);
    expect(body).not.toContain(token);
  }
});
