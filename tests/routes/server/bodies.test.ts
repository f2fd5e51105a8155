import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../../support/built-house";
import { aHost, anEvent } from "../../support/cast";
import { sendBytes, sendForm } from "../../support/raw-request";
import { cookieFor } from "../../support/visitors";

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

let built: BuiltHouse;
let owner: Record<string, string>;
let event: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  const host = await aHost(built.house);
  event = (await anEvent(built.house, host)).address;
  owner = { cookie: await cookieFor(built.house, host.owner) };
});
afterAll(() => built.close());

/** A form in chunks, with a length or without; what came back, and how much had been sent by then. */
function stream(path: string, { bytes, headers = {} }: { bytes: number; headers?: Record<string, string> }) {
  const { port, host, origin } = new URL(built.url);
  const type = { "content-type": "application/x-www-form-urlencoded" };
  return new Promise<{ status: number; sent: number; body: string }>((resolve, reject) => {
    const asked = request({ method: "POST", path, port, host: "127.0.0.1", agent: false, headers: { host, origin, ...type, ...headers } });
    let sent = 0;
    const chunk = Buffer.alloc(64 * kilobyte, "a");
    const more = () => {
      while (sent < bytes && !asked.destroyed) {
        sent += chunk.length;
        if (!asked.write(chunk)) return void asked.once("drain", more);
      }
      asked.end();
    };
    asked.on("response", (answer) => {
      const sentSoFar = sent;
      let body = "";
      answer.on("data", (part) => {
        body += part;
      });
      answer.on("end", () => {
        asked.destroy();
        resolve({ status: answer.statusCode ?? 0, sent: sentSoFar, body });
      });
    });
    asked.on("error", reject);
    more();
  });
}

describe("a body larger than its address takes", () => {
  test.each([
    ["an ordinary form", () => paths.signIn(), 64 * kilobyte, "64 kB"],
    ["a form of the team", () => paths.eventSettings(event), megabyte, "1 MB"],
    ["a picture", () => paths.eventCrest(event), 6 * megabyte, "5.9 MB"],
    ["a list of people", () => paths.pastePeople(event), 10 * megabyte, "10 MB"],
    ["the same as data", () => `${paths.pastePeople(event)}.data`, 10 * megabyte, "10 MB"],
  ])(
    "%s is refused with 413: by its length before any of it is read, without a length once too much has come",
    async (_what, path, limit, words) => {
      const byLength = await stream(path(), { bytes: limit + 1, headers: { ...owner, "content-length": String(400 * megabyte) } });
      expect(byLength).toMatchObject({ status: 413, body: expect.stringContaining(`at most ${words}`) });
      const chunked = await stream(path(), { bytes: 10 * limit, headers: owner });
      expect(chunked).toMatchObject({ status: 413, body: expect.stringContaining(`at most ${words}`) });
      expect(chunked.body).toContain('<a href="">Back to the form</a>');
    },
  );

  test("a file that answers a question is told what its form says", async () => {
    const headers = { ...owner, "content-length": String(7 * megabyte) };
    for (const path of [paths.answerFile(event, "one", "letter"), paths.myFile("one", "letter", event)])
      expect((await stream(path, { bytes: 1, headers })).body).toContain("at most 5 MB");
  });

  test("just under the limit it is taken", async () => {
    const text = `mailAddress=${"a".repeat(60 * kilobyte)}`;
    expect((await sendForm(built.url, paths.signIn(), text)).status).toBe(422);
    expect((await sendForm(built.url, paths.pastePeople(event), `list=${"a".repeat(2 * megabyte)}`, owner)).status).toBe(422);
  });

  test("nobody's large body is read before the door knows who they are", async () => {
    const { status, sent } = await stream(paths.pastePeople(event), { bytes: 9 * megabyte });
    expect(status).toBe(303);
    expect(sent).toBeLessThan(8 * megabyte);
  });

  test("who asks before sending learns it before sending", async () => {
    const { host, origin } = new URL(built.url);
    const head = (length: number) =>
      `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`;
    expect(await sendBytes(built.url, head(400 * megabyte))).toMatch(/^HTTP\/1.1 413/);
    expect(await sendBytes(built.url, `${head(12)}mailAddress=`)).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 422/);
  });

  test("a length that lies gains nothing: what follows it is read as a request of its own, and refused", async () => {
    const { host, origin } = new URL(built.url);
    const head = `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 12\r\n\r\n`;
    const answers = await sendBytes(built.url, `${head}mailAddress=${"x".repeat(1_000)}`);
    expect(answers.match(/HTTP\/1.1 \d+/g)?.at(-1)).toBe("HTTP/1.1 400");
    expect(answers).not.toMatch(/HTTP\/1.1 [235]/);
  });
});

describe("forms nobody's page of ours sends are refused with 400", () => {
  const parts = (count: number, header = "") =>
    `${Array.from({ length: count }, (_, at) => `--x\r\nContent-Disposition: form-data; name="a${at}"${header}\r\n\r\n1\r\n`).join("")}--x--\r\n`;
  const inParts = { "content-type": "multipart/form-data; boundary=x" };

  test.each([
    ["100,000 tiny parts", () => parts(100_000), inParts],
    ["a part whose header is 1 MB", () => parts(1, `; filename="${"a".repeat(megabyte)}"`), inParts],
    ["no boundary", () => parts(1), { "content-type": "multipart/form-data" }],
    ["another boundary", () => parts(1), { "content-type": "multipart/form-data; boundary=y" }],
    ["a part without end", () => "--x\r\nContent-Disposition: form-data", inParts],
    ["no word of what it is", () => "a=1", { "content-type": "" }],
    ["JSON", () => '{"a":'.repeat(100_000), { "content-type": "application/json" }],
    ["a prototype", () => "a[__proto__][x]=1", {}],
    ["a prototype by points", () => "a.__proto__.x=1", {}],
    ["a constructor", () => "constructor.prototype.x=1", {}],
    ["a list of four thousand million", () => "a[4294967290]=1", {}],
    ["30,000 levels", () => `a${".a".repeat(20_000)}=1`, {}],
    ["25,000 fields", () => "a=1&".repeat(25_000), {}],
  ])("%s", async (_what, body, headers) => {
    const answer = await sendForm(built.url, paths.pastePeople(event), body(), { ...owner, ...headers });
    expect(answer.status).toBe(400);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("a form in 100 parts is read", async () => {
    expect((await sendForm(built.url, paths.pastePeople(event), parts(100), { ...owner, ...inParts })).status).toBe(422);
  });

  test("repeated fields have one fixed meaning, and what no form asks for means nothing", async () => {
    const twice = "mailAddress=ada%40bureau.example&mailAddress=eve%40evil.example&role=owner&goesTo=";
    expect((await sendForm(built.url, paths.signIn(), twice)).status).toBe(422);
    const more = { mailAddress: "nobody@bureau.example", goesTo: "", role: "owner", event_id: "1", status: "published" };
    expect((await sendForm(built.url, paths.signIn(), more)).status).toBe(303);
  });
});
