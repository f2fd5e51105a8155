import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { newId } from "db/identity.server";
import { expect, test } from "vitest";
import { readConfiguration } from "~/configuration.server";
import { openHouse } from "~/house.server";
import { paths } from "~/paths";
import { newBrowser } from "../routes/browser";
import { serverBuild } from "../support/built-house";
import { aHost, anEvent, aPerson } from "../support/cast";
import { openTestRelay } from "../support/relay";
import { spawnHouse } from "../support/spawned-house";

const secret = "a secret of this test, longer than thirty-two letters";
const names = ["Ada Chan", "Wong\u001b[31mSiu-ming %s", "Leung Ka-yan", "陳大文", "Seizure of wallets"];
const addresses = [
  "ada@bureau.example",
  "wong@police.example",
  "refused@police.example",
  "stranger@nowhere.example",
  "chan@police.example",
];

test("a whole life leaves no name, address, token, code or link in the log, and each line is one line", { timeout: 120_000 }, async () => {
  await serverBuild();
  const relay = await openTestRelay({ onRecipient: (address) => (address === "refused@police.example" ? 550 : undefined) });
  const folder = mkdtempSync(join(tmpdir(), "plenary-"));
  const event = await furnish(folder, relay.url);
  const spawned = await spawnHouse({ DATA_DIR: folder, MAIL_URL: relay.url, SECRET: secret, MAIL_FROM: "plenary@bureau.example" });
  const ada = newBrowser(spawned.url);
  const wong = newBrowser(spawned.url);

  // Signing in: a stranger, a wrong code, the right one.
  await newBrowser(spawned.url).send(paths.signIn(), { mailAddress: "stranger@nowhere.example" });
  await ada.send(paths.signIn(), { mailAddress: "ada@bureau.example" });
  const [asked] = await mails(relay.inbox, 1);
  const [code] = /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(asked!)!;
  await ada.send(paths.signInCode(), { code: "AAAA-AAAA" });
  expect((await ada.send(paths.signInCode(), { code })).status).toBe(303);

  // Registering: refused, with a name that would colour a terminal, with an address the relay refuses.
  const register = paths.register(event);
  const form = { name: "Leung Ka-yan", mailAddress: "wong@police.example" };
  expect((await wong.send(register, { ...form, formKey: newId(), name: names[1]! })).status).toBe(422);
  expect((await wong.send(register, { ...form, formKey: newId() })).status).toBe(303);
  expect((await wong.send(register, { formKey: newId(), name: "陳大文", mailAddress: "refused@police.example" })).status).toBe(303);
  const [, received] = await mails(relay.inbox, 2);
  const link = new URL(/http\S+\/(?:prove|me)\/\S+/.exec(received!)![0]);
  const own = await wong.send(link.pathname, {});
  expect(own.status).toBe(303);
  const me = own.headers.get("location")!;
  expect((await wong.open(me)).status).toBe(200);

  // Refusals: forged, foreign, from another site, and what nobody can read.
  for (const path of [
    me.replace(/.{6}\?/, "AAAAAA?"),
    `/organise/${event}/people`,
    "/files/Ada%20Chan",
    "/no/such/Wong",
    "/%E0%A4",
    `/${event}/speakers/Leung`,
  ])
    expect((await newBrowser(spawned.url).open(path)).status).toBeGreaterThan(299);
  await fetch(spawned.url + register, { method: "POST", headers: { Origin: "https://evil.example" }, body: new URLSearchParams(form) });
  await fetch(spawned.url, { headers: { "User-Agent": `Ada Chan ${"x".repeat(6_000)}`, Referer: `${spawned.url}${me}` } });

  // The unforeseen: what stands on disk cannot be read, and the error repeats it.
  const failed = await newBrowser(spawned.url).open(paths.practical(event));
  expect(failed.status).toBe(500);
  const reference = /\b[A-Z2-9]{6}\b/.exec((await failed.text()).replace(/<[^>]*>/g, " "))?.[0];

  for (const late = Date.now() + 20_000; Date.now() < late && relay.inbox.length < 3; ) await wait(200);
  await spawned.stop();
  const log = spawned.log();
  rmSync(folder, { recursive: true, force: true });

  const tokens = [...ada.jar.values(), ...wong.jar.values(), code, link.pathname.split("/").at(-1)!, me.split(/[/?]/)[2]!, secret].filter(
    Boolean,
  );
  for (const each of [...names, "Wong", "Leung", ...addresses, ...tokens]) expect(log, each).not.toContain(each);
  expect(log).toContain(`Reference ${reference}.`);
  expect(log).toContain('Denied: {"status":303,"why":"not signed in","method":"GET","route":"/organise/:event/people"}');
  expect(log).toContain('"why":"another site"');
  for (const line of log.split("\n")) {
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(line.length).toBeLessThan(4_200);
  }
});

/** A host, an event whose registration is open, and a practical page that is no longer what it was. */
async function furnish(dataFolder: string, mailUrl: string): Promise<string> {
  const environment = { DATA_DIR: dataFolder, SECRET: secret, MAIL_URL: mailUrl, MAIL_FROM: "plenary@bureau.example" };
  const house = await openHouse(readConfiguration(environment, "production"));
  const host = await aHost(house);
  const event = await anEvent(house, host, { starts_on: "2098-11-25", ends_on: "2098-11-27" });
  await aPerson(house, host);
  const page = { id: newId(), event_id: event.id, title: "Seizure of wallets, Ada Chan", body: "{}", position: 1 };
  await house.write((tx) => tx.insertInto("practical_page").values(page).execute());
  await house.close();
  return event.address;
}

async function mails(inbox: { mail: { text?: string | undefined } }[], count: number): Promise<string[]> {
  for (const late = Date.now() + 30_000; Date.now() < late && inbox.length < count; ) await wait(100);
  return inbox.map(({ mail }) => mail.text ?? "");
}
