import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";

let built: BuiltHouse;

beforeAll(async () => {
  built = await openBuiltHouse();
});
afterAll(() => built.close());

test("health answers JSON with the state of database and outbox, for any host name", async () => {
  const answer = await raw("GET", "/health", { host: "monitor.example" });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({ status: "ok", database: "ok", outbox: { waiting: 0, failed: 0 } });
});

describe("before any page", () => {
  test.each([
    ["a foreign host name", "GET", "/", { host: "evil.example" }, 421],
    ["Remix's old data address", "GET", "/?_data=root", {}, 400],
    ["a broken escape", "GET", "/%ff", {}, 400],
    ["DELETE", "DELETE", "/", {}, 405],
    ["a form from another site", "POST", "/sign-in", { origin: "https://evil.example" }, 403],
    ["a form that says nothing of its origin", "POST", "/sign-in", {}, 403],
    ["a form from a sibling site", "POST", "/sign-in", { "sec-fetch-site": "same-site" }, 403],
    ["a compressed form", "POST", "/sign-in", { "sec-fetch-site": "same-origin", "content-encoding": "gzip" }, 415],
    [
      "a body that is too large by its own word",
      "POST",
      "/sign-in",
      { "sec-fetch-site": "same-origin", "content-length": "400000000" },
      413,
    ],
    ["an address nobody has", "GET", "/no/such/page", {}, 404],
  ] as const)("%s is refused", async (_what, method, path, headers, status) => {
    expect((await raw(method, path, headers)).status).toBe(status);
  });

  test("every answer carries the security headers, refusals too", async () => {
    for (const path of ["/", "/no/such/page", "/%ff", "/health"]) {
      const { headers } = await raw("GET", path);
      expect(headers["content-security-policy"]).toContain("object-src 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["cache-control"]).toBeDefined();
    }
  });

  test("no inline script stands without the answer's own nonce", async () => {
    for (const path of ["/", "/sign-in", "/no/such/page"]) {
      const { body, headers } = await raw("GET", path);
      const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
      for (const [tag] of body.matchAll(/<script[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
    }
  });
});

function raw(method: string, path: string, headers: Record<string, string> = {}) {
  const { port } = new URL(built.url);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const asked = request({ method, path, port, host: "127.0.0.1", headers: { host: `localhost:${port}`, ...headers } }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        body += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}
