import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admit } from "~/http/server/admit.server";
import { type BuiltHouse, openBuiltHouse } from "../../support/built-house";
import { ask, sendBytes } from "../../support/raw-request";

const production = {
  SECRET: "a-secret-of-this-test-and-no-other",
  MAIL_URL: "smtp://localhost:9",
  MAIL_FROM: "plenary@bureau.example",
  BASE_URL: "https://events.example",
};

let ours: BuiltHouse;
let behindProxy: BuiltHouse;

beforeAll(async () => {
  ours = await openBuiltHouse({ mode: "production", environment: production });
  behindProxy = await openBuiltHouse({ mode: "production", environment: { ...production, TRUSTED_PROXY: "127.0.0.1" } });
});
afterAll(async () => {
  await ours.close();
  await behindProxy.close();
});

const statusFor = async (house: BuiltHouse, headers: Record<string, string>) =>
  (await ask(house.url, { path: "/sign-in", headers })).status;

describe("without a proxy, the request's own Host counts", () => {
  test.each([
    ["events.example", 200],
    ["EVENTS.example", 200],
    ["events.example:443", 200],
    ["evil.example", 421],
    ["localhost", 421],
    ["events.example.evil.example", 421],
    ["evil@events.example", 421],
    ["events.example/evil", 421],
    ["events.example#", 421],
    ["events.example:80", 421],
    ["events.example:80:443", 421],
    ["events.example, evil.example", 421],
    ["[fe80::1%eth0]", 421],
  ])("%s is answered %i", async (host, status) => {
    expect(await statusFor(ours, { host })).toBe(status);
  });

  test("two of them are none", async () => {
    const answer = await sendBytes(ours.url, "GET / HTTP/1.1\r\nHost: events.example\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    expect(answer.slice(9, 12)).toMatch(/400|421/);
  });

  test("what a stranger says in a proxy's name changes nothing", async () => {
    const forwarded = { "x-forwarded-host": "events.example", forwarded: "host=events.example", "x-forwarded-for": "127.0.0.1" };
    expect(await statusFor(ours, { host: "evil.example", ...forwarded })).toBe(421);
    const spoof = { "x-forwarded-host": "evil.example", "x-forwarded-port": "1", "x-forwarded-proto": "http", "x-real-ip": "fe80::1%eth0" };
    const [plain, spoofed] = [{}, spoof].map((headers) =>
      ask(ours.url, { path: "/sign-in", headers: { host: "events.example", ...headers } }),
    );
    const [asked, told] = [await plain!, await spoofed!];
    const withoutNonce = ({ body }: { body: string }) => body.replace(/nonce(="|" content=")[^"]*/g, "");
    expect(told.status).toBe(200);
    expect(withoutNonce(told)).toBe(withoutNonce(asked));
    expect(JSON.stringify([told.headers, told.body])).not.toContain("evil");
  });
});

describe("from the configured proxy, its word for the host counts", () => {
  test.each([
    [{ host: "10.0.0.7:3000", "x-forwarded-host": "events.example" }, 200],
    [{ host: "events.example" }, 200],
    [{ host: "events.example", "x-forwarded-host": "evil.example" }, 421],
    [{ host: "events.example", "x-forwarded-host": "events.example, evil.example" }, 421],
    [{ host: "events.example", "x-forwarded-host": "" }, 421],
    [{ host: "events.example", "x-forwarded-for": "1.2.3.4, fe80::1%eth0, ::ffff:10.0.0.1, <script>" }, 200],
  ])("%j is answered %i", async (headers, status) => {
    expect(await statusFor(behindProxy, headers as Record<string, string>)).toBe(status);
  });

  test.each([
    ["::ffff:10.1.2.3", "10.1.2.3", undefined],
    ["fe80::1%eth0", "fe80::1", undefined],
    ["10.1.2.4", "10.1.2.3", 421],
    ["::1", "10.1.2.3", 421],
  ])("a request from %s is from the proxy %s: %s", (remoteAddress, trustedProxy, status) => {
    const rawHeaders = ["Host", "10.0.0.7", "X-Forwarded-Host", "events.example"];
    const request = { method: "GET", url: "/", headers: {}, rawHeaders, socket: { remoteAddress } };
    const configuration = { ...ours.house.configuration, trustedProxy };
    expect(admit(request as unknown as Parameters<typeof admit>[0], configuration)?.status).toBe(status);
  });
});

test("over https, cookies belong to this host alone and to https, and no page is asked for without it for two years", async () => {
  const headers = { host: "events.example", origin: "https://events.example", "content-type": "application/x-www-form-urlencoded" };
  const answer = await ask(ours.url, { method: "POST", path: "/sign-in", headers, body: "mailAddress=ada%40bureau.example&goesTo=" });
  expect(answer.status).toBe(303);
  const [cookie, ...more] = answer.headers["set-cookie"] ?? [];
  expect(more).toEqual([]);
  expect(cookie).toMatch(/^__Host-plenary-attempt=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/);
  for (const path of ["/", "/no/such/page", "/%ff", "/assets/none.js"]) {
    const { headers: given } = await ask(ours.url, { path, headers: { host: "events.example" } });
    expect(given["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains");
    expect(given["access-control-allow-origin"]).toBeUndefined();
  }
});
