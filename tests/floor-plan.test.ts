import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withoutLock } from "./faults/without-lock";
import { faultsOf } from "./support/floor-plan";
import { faultsOfReplacements } from "./support/mutant";
import { policy } from "./support/policy";
import { readSources } from "./support/sources";

test("the house stands as the floor plan says", () => {
  expect(faultsOf(readSources())).toEqual([]);
});

test("every route says in tests/support/policy.ts who may pass: a line there, as its head explains", () => {
  const routes = readFileSync("app/routes.ts", "utf8").match(/routes\/[\w/-]+(?=\.tsx?")/g);
  expect(Object.keys(policy).sort()).toEqual(routes?.sort());
});

test("the lock stands where tests/faults/without-lock.ts takes it away", () => {
  expect(faultsOfReplacements(withoutLock)).toEqual([]);
});

/** A few files of a house that does not exist, by path. */
const faultsIn = (files: Record<string, string>) => faultsOf(Object.entries(files).map(([path, text]) => ({ path, text })));

const routes = `export default [index("routes/public/front.tsx"), route("x", "routes/public/other.tsx")];`;

test("a well-built house has no faults", () => {
  const files = {
    "app/routes.ts": routes,
    "app/routes/public/front.tsx": `import { paths } from "~/paths"; import { findEvent } from "~/events/events-queries.server"; import { Button } from "~/ui/button";`,
    "app/events/events-queries.server.ts": `import { sql } from "kysely"; import type { Reads } from "db/database.server"; export const findEvent = (reads: Reads) => reads.selectFrom("event");`,
    "app/events/event.ts": `import type { Reads } from "db/database.server"; import { yes } from "db/outcome"; import { now } from "~/time/instant";`,
    "app/ui/button.tsx": `import { now } from "~/time/instant"; export const Button = 1;`,
    "app/mail/relay-thread.server.ts": `import { now } from "../time/instant.ts";`,
    "app/time/instant.ts": "export const now = new Date();",
    "app/paths.ts": "",
    "app/house.server.ts": `import Confirmed from "emails/confirmed";`,
    "emails/confirmed.tsx": `import { Page } from "./parts/page"; import { Text } from "@react-email/components";`,
    "emails/parts/page.tsx": "",
    "db/database.server.ts": `import pg from "pg"; import { now } from "~/time/instant";`,
    "db/outcome.ts": "export const yes = 1;",
  };
  expect(faultsIn(files)).toEqual([]);
});

test.each([
  [
    "an import that climbs",
    { "app/events/a.ts": `import { b } from "~/registration/b";`, "app/registration/b.ts": "" },
    "events lies below registration",
  ],
  [
    "a type that climbs",
    { "app/events/a.ts": `import type { B } from "~/registration/b";`, "app/registration/b.ts": "" },
    "imports never climb",
  ],
  [
    "a climb by import()",
    { "app/mail/a.server.ts": `await import("~/http/b.server");`, "app/http/b.server.ts": "" },
    "mail lies below http",
  ],
  [
    "a cycle inside a room",
    { "app/events/a.ts": `import "./b";`, "app/events/b.ts": `import "./c";`, "app/events/c.ts": `export * from "./a";` },
    "app/events/a.ts → app/events/b.ts → app/events/c.ts → app/events/a.ts is a cycle",
  ],
  ["a relative path out of its room", { "app/people/a.ts": `import "../mail/b";`, "app/mail/b.ts": "" }, 'it is written "~/mail/b"'],
  ["furniture that knows a subject", { "app/ui/a.tsx": `import "~/paths";`, "app/paths.ts": "" }, "ui knows no subject"],
  ["a path that knows a room", { "app/paths.ts": `import "~/ui/a";`, "app/ui/a.ts": "" }, "configuration lies below ui"],
  ["a room that is not on the plan", { "app/payments/a.ts": "" }, "stands outside the floor plan"],
  ["a loose file", { "app/things.ts": "" }, "stands outside the floor plan"],
  [
    "server code in the browser",
    { "app/people/a.tsx": `import { b } from "./b.server";`, "app/people/b.server.ts": "" },
    "reach the browser",
  ],
  [
    "server code beside a route",
    { "app/routes.ts": routes, "app/routes/public/part.tsx": `import "~/http/b.server";`, "app/http/b.server.ts": "" },
    "reach the browser",
  ],
  ["Node in the browser", { "app/people/a.ts": `import { join } from "node:path";` }, "a browser has none of Node"],
  [
    "a route that imports a route",
    { "app/routes.ts": routes, "app/routes/public/front.tsx": `import "./other";`, "app/routes/public/other.tsx": "" },
    "routes do not import routes",
  ],
  ["a message that reaches into the house", { "emails/a.tsx": `import "~/paths";`, "app/paths.ts": "" }, "imports nothing else of ours"],
  ["a room that draws a message", { "app/mail/a.server.ts": `import "emails/b";`, "emails/b.tsx": "" }, "only the composition root"],
  ["SQL in a deed", { "app/people/a.server.ts": `tx.insertInto("person");` }, "builds SQL (insertInto)"],
  ["Kysely in a deed", { "app/people/a.server.ts": `import { sql } from "kysely";` }, "SQL lives in <room>-queries.server.ts"],
  ["raw SQL", { "app/people/people-queries.server.ts": "sql.raw(text);" }, "SQL is never made from text"],
  ["a literal in SQL", { "tests/people/a.test.ts": "sql.lit(text);" }, "SQL is never made from text"],
  ["a column chosen by text", { "app/people/people-queries.server.ts": "reads.dynamic.ref(text);" }, "SQL is never made from text"],
  ["a driver outside db", { "app/people/a.server.ts": `import pg from "pg";` }, "database drivers live in db/"],
  ["a second post office", { "app/people/a.server.ts": `import { createTransport } from "nodemailer";` }, "nodemailer lives in app/mail/"],
  ["a second calendar writer", { "app/people/a.server.ts": `import ical from "ical-generator";` }, "app/agenda/calendar/calendar-file.ts"],
  [
    "a second printer",
    { "app/people/a.server.ts": `import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";` },
    "Typst lives in app/paper/",
  ],
  ["a message drawn in a room", { "app/mail/a.server.ts": `import "@react-email/render";` }, "live in emails/"],
  ["a clock of one's own", { "app/people/a.ts": "new Date();" }, "uses Date"],
  ["the system's clock", { "emails/a.tsx": "Date.now();" }, "uses Date"],
  ["Temporal outside time", { "app/people/a.ts": "let x: Temporal.Instant;" }, "uses Temporal"],
  ["a name that says nothing", { "app/people/people-utils.ts": "" }, 'is called "utils"'],
  ["a folder that says nothing", { "tests/helpers/a.ts": "" }, 'is called "helpers"'],
  ["a name in camels", { "app/people/findPerson.ts": "" }, "not kebab-case"],
  ["a source too long", { "app/people/a.ts": "1;\n".repeat(201) }, "has 201 lines, 200 are the most"],
  ["a test too long", { "tests/people/a.test.ts": "1;\n".repeat(301) }, "has 301 lines, 300 are the most"],
])("the plan refuses %s", (_, files, sentence) => {
  expect(faultsIn(files as unknown as Record<string, string>)).toEqual([expect.stringContaining(sentence)]);
});
