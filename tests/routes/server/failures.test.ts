import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asOneLine, logFailure } from "~/http/log-failure.server";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../../support/built-house";
import { aHost, anEvent, type CastHost } from "../../support/cast";
import { takeConsoleErrors } from "../../support/no-console-errors";
import { ask, sendForm } from "../../support/raw-request";
import { registrationsAt } from "../../support/registrations";
import { cookieFor } from "../../support/visitors";

let built: BuiltHouse;
let host: CastHost;
let event: { id: string; hostId: string; address: string };
let cookie: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  host = await aHost(built.house);
});
beforeEach(async () => {
  event = await anEvent(built.house, host, { starts_on: "2098-11-25", ends_on: "2098-11-27" });
  cookie = await cookieFor(built.house, host.owner);
});
afterAll(() => built.close());

/** A table is away while `deed` runs: nobody foresees that, on either engine. */
async function without(table: "session" | "audit_entry" | "pool", deed: () => Promise<void>) {
  const { write } = built.house;
  await write((tx) => tx.schema.alterTable(table).renameTo(`${table}_away`).execute());
  try {
    await deed();
  } finally {
    await write((tx) => tx.schema.alterTable(`${table}_away`).renameTo(table).execute());
  }
}

const referenceIn = (text: string) => /Reference: ?(?:<!-- -->)?([A-Z2-9]{6})/.exec(text)?.[1];

/** Each failure makes one line, which begins with the reference the visitor was told; a frame and its page may fail together. */
function expectLogged(reference: string | undefined) {
  expect(reference).toBeDefined();
  const logged = takeConsoleErrors();
  expect(logged).not.toEqual([]);
  for (const line of logged) expect(line).toMatch(new RegExp(`^Reference ${reference}\\. [^\n\r\u001b]+$`));
}

describe("what nobody foresaw", () => {
  test("on a page: a generic page with a reference, which the log has too, and nothing of the fault", async () => {
    await without("session", async () => {
      const { status, body, headers } = await ask(built.url, { path: paths.dayTable(event.address), headers: { cookie } });
      expect(status).toBe(500);
      expect(body).toContain("Something went wrong on our side");
      expect(body).not.toMatch(/session_away|no such table|does not exist|\.server|node_modules/);
      expect(headers["content-security-policy"]).toContain("script-src 'self' 'nonce-");
      expectLogged(referenceIn(body));
    });
  });

  test("in a page's data: the reference travels with the answer, for the page that asked", async () => {
    await without("session", async () => {
      const { status, body } = await ask(built.url, { path: `${paths.dayTable(event.address)}.data`, headers: { cookie } });
      expect(status).toBe(500);
      expect(body).not.toMatch(/session_away|no such table|does not exist|node_modules/);
      expectLogged(/"reference","([A-Z2-9]{6})"/.exec(body)?.[1]);
    });
  });

  test("in a file: one sentence with the reference", async () => {
    await without("audit_entry", async () => {
      const { status, body } = await sendForm(built.url, paths.exportPeople(event.address), "", { cookie });
      expect(status).toBe(500);
      expect(body).toContain("Nothing was changed.");
      expectLogged(referenceIn(body));
    });
  });

  test("at the very end of a deed: nothing is half done", async () => {
    const form = { formKey: crypto.randomUUID(), name: "Chan Tai-man", mailAddress: "chan@police.example" };
    const before = await footprint();
    await without("audit_entry", async () => {
      const { status, body } = await sendForm(built.url, paths.register(event.address), form);
      expect(status).toBe(500);
      expect(body).not.toContain("Chan");
      expectLogged(referenceIn(body));
    });
    expect(await footprint()).toEqual(before);

    const again = await sendForm(built.url, paths.register(event.address), form);
    expect(again.status).toBe(303);
    expect(await registrationsAt({ house: built.house, event: event as never })).toHaveLength(1);
  });
});

/** What a registration would leave behind. */
async function footprint() {
  const { reads } = built.house;
  const count = (table: "registration" | "person" | "message" | "form_key" | "audit_entry" | "pool_holding") =>
    reads
      .selectFrom(table)
      .selectAll()
      .execute()
      .then((rows) => rows.length);
  const pools = await reads.selectFrom("pool").select(["id", "held", "confirmed"]).orderBy("id").execute();
  return [pools, await Promise.all((["registration", "person", "message", "form_key", "audit_entry", "pool_holding"] as const).map(count))];
}

describe("a line of the log", () => {
  test("is one line, whatever was typed, and is cut", () => {
    expect(asOneLine("a\r\nb\u001b[31mc\u0000\u2028d\u009be")).toBe("a\\u000d\\u000ab\\u001b[31mc\\u0000\\u2028d\\u009be");
    expect(asOneLine("x".repeat(1_000_000))).toHaveLength(4_000);
  });

  test("leaves out what an error quotes", () => {
    try {
      JSON.parse("Ada Chan, ada@bureau.example");
    } catch (error) {
      logFailure("A test failed", error, "ABCDEF");
    }
    const [line] = takeConsoleErrors();
    expect(line).toMatch(/^Reference ABCDEF\. A test failed: SyntaxError: .* at JSON\.parse/);
    expect(line).not.toMatch(/Ada|bureau/);
  });

  test("says so where something else than an error was thrown", () => {
    logFailure("A test failed", { name: "Ada Chan" });
    expect(takeConsoleErrors()).toEqual(["A test failed: something that is not an error was thrown"]);
  });
});
