import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltHouse, openBuiltHouse } from "../../support/built-house";
import { ask, sendBytes } from "../../support/raw-request";

let built: BuiltHouse;

beforeAll(async () => {
  built = await openBuiltHouse();
});
afterAll(() => built.close());

test("health answers JSON with the state of database and outbox, for any host name", async () => {
  const answer = await ask(built.url, { path: "/health", headers: { host: "monitor.example" } });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({ status: "ok", database: "ok", outbox: { waiting: 0, failed: 0 } });
});

describe("before any page", () => {
  test.each([
    ["Remix's old data address", "GET", "/?_data=root", {}, 400],
    ["the same with its name escaped", "GET", "/?%5fdata=root", {}, 400],
    ["the same for an action", "POST", "/sign-in?_data=routes%2Faccount%2Fsign-in", { "sec-fetch-site": "same-origin" }, 400],
    ["the manifest of lazy routes", "GET", "/__manifest?p=/organise", {}, 404],
    ["DELETE", "DELETE", "/", {}, 405],
    ["PUT", "PUT", "/sign-in", {}, 405],
    ["PATCH", "PATCH", "/sign-in.data", {}, 405],
    ["OPTIONS", "OPTIONS", "/", {}, 405],
    ["TRACE", "TRACE", "/", {}, 405],
    ["a method only WebDAV has", "PROPFIND", "/", {}, 405],
    ["a compressed form", "POST", "/sign-in", { "sec-fetch-site": "same-origin", "content-encoding": "gzip" }, 415],
    ["an address nobody has", "GET", "/no/such/page", {}, 404],
  ] as const)("%s is refused", async (_what, method, path, headers, status) => {
    expect((await ask(built.url, { method, path, headers })).status).toBe(status);
  });
});

describe("strange addresses", () => {
  test.each([
    ["a lone percent sign", "/%"],
    ["a broken escape", "/%ff"],
    ["half a character", "/%c3"],
    ["an overlong dot", "/%c0%ae%c0%ae/"],
    ["two slashes", "//whoami"],
    ["three slashes", "///evil.example/"],
    ["an escaped climb", "/%2e%2e%2f%2e%2e%2fetc/passwd"],
    ["a climb out of the assets", "/assets/../../package.json"],
    ["an escaped climb out of the assets", "/assets/%2e%2e/%2e%2e/package.json"],
    ["NUL", "/%00"],
    ["a line break", "/iscp%0d%0aSet-Cookie:%20x=y"],
    ["a backslash", "/%5cevil.example"],
    ["what could be decoded twice", "/%2561dmin"],
    ["a slash that could be decoded twice", "/%252Forganise"],
    ["a line break that could be decoded twice", "/iscp%250d%250aX:%20y"],
    ["bytes and escapes mixed", "/\u00e9%25C3%25A9"],
    ["64 kB", `/${"a".repeat(64 * 1024)}`],
    ["9 kB", `/${"a".repeat(9 * 1024)}`],
    ["1,000 levels", `/${"a/".repeat(1_000)}`],
    ["10,000 equal questions", `/?${"a=1&".repeat(2_000)}`],
    ["a prototype", "/__proto__"],
    ["a constructor as data", "/constructor.data"],
    ["a key that is a prototype", "/no/such?__proto__[x]=1&constructor=2"],
    ["an asterisk", "/*"],
    ["data of data", "/organise.data.data"],
    ["no known loader", "/_root.data?_routes=routes/none"],
  ])("%s is no failure of ours", async (_what, path) => {
    const answer = await sendBytes(built.url, `GET ${path} HTTP/1.1\r\nHost: ${new URL(built.url).host}\r\nConnection: close\r\n\r\n`);
    expect(Number(answer.slice(9, 12))).toSatisfy((status: number) => [200, 400, 404, 431].includes(status), answer.slice(0, 200));
  });

  test("what is escaped twice never becomes what it would be decoded to", async () => {
    expect((await ask(built.url, { path: "/%2568ealth" })).status).toBe(400);
    expect((await ask(built.url, { path: "/sign%252Din" })).status).toBe(400);
    expect((await ask(built.url, { path: "/sign%2din" })).status).toBe(200);
  });
});

describe("what is not HTTP as we know it", () => {
  const host = () => `Host: ${new URL(built.url).host}\r\n`;
  test.each([
    ["a length and chunks", () => `POST /sign-in HTTP/1.1\r\n${host()}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ["two lengths", () => `POST /sign-in HTTP/1.1\r\n${host()}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`],
    ["bare line feeds", () => `GET / HTTP/1.1\nHost: ${new URL(built.url).host}\n\n`],
    ["a bare line feed in a header", () => `GET / HTTP/1.1\r\n${host()}X-A: b\nX-C: d\r\n\r\n`],
    ["a space before the colon", () => `GET / HTTP/1.1\r\n${host()}X-A : b\r\n\r\n`],
    ["a folded header", () => `GET / HTTP/1.1\r\n${host()}X-A: b\r\n c: d\r\n\r\n`],
    ["a negative length", () => `POST /sign-in HTTP/1.1\r\n${host()}Content-Length: -1\r\n\r\n`],
    ["no host", () => "GET / HTTP/1.1\r\n\r\n"],
    [
      "chunks that are none",
      () => `POST /sign-in HTTP/1.1\r\n${host()}Sec-Fetch-Site: same-origin\r\nConnection: close\r\nTransfer-Encoding: xchunked\r\n\r\n`,
    ],
    ["a target that is a whole address", () => `GET http://evil.example/ HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`],
    ["no HTTP at all", () => "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"],
  ])("%s is answered 400 and the connection closed", async (_what, bytes) => {
    const answer = await sendBytes(built.url, bytes());
    expect(answer.slice(0, 12)).toBe("HTTP/1.1 400");
    expect(answer).toMatch(/connection: close/i);
  });

  test("headers without end are answered 431", async () => {
    const answer = await sendBytes(built.url, `GET / HTTP/1.1\r\n${host()}X-A: ${"a".repeat(20_000)}\r\n\r\n`);
    expect(answer.slice(0, 12)).toBe("HTTP/1.1 431");
    expect(answer).toContain("Content-Security-Policy");
  });

  test("a header that is called like a prototype harms nobody", async () => {
    const bytes = `GET / HTTP/1.1\r\n${host()}__proto__: x\r\nconstructor: y\r\nConnection: close\r\n\r\n`;
    expect((await sendBytes(built.url, bytes)).slice(0, 12)).toBe("HTTP/1.1 200");
    expect((await ask(built.url, { path: "/health" })).status).toBe(200);
  });
});

test.each([
  ["of 8 kB", `plenary-sign-in=${"a".repeat(8_000)}`],
  ["sent twice", "plenary-sign-in=abc; plenary-sign-in=def"],
  ["of bad base64", "plenary-sign-in=%%%; plenary-attempt==;;; plenary-zone=GMT+25"],
  ["with a prototype's name", "__proto__=x; constructor=y; =; ;"],
])("cookies %s make a stranger of the visitor, and nothing worse", async (_what, cookie) => {
  expect((await ask(built.url, { path: "/organise", headers: { cookie } })).headers.location).toBe("/sign-in?to=%2Forganise");
  expect((await ask(built.url, { path: "/", headers: { cookie } })).status).toBe(200);
});
