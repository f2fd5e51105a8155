import { newId } from "db/identity.server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import { paths } from "~/paths";
import { findPersonById } from "~/people/people-queries.server";
import { makeLink } from "~/people/personal-link.server";
import { renewLink } from "~/people/renew-link.server";
import { makeProofLink } from "~/registration/proof-link.server";
import { plusDays, systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, aPerson, type CastEvent } from "../support/cast";
import { noon } from "../support/house";
import { aConfirmed } from "../support/registrations";
import { newBrowser } from "./browser";

let built: BuiltHouse;
let event: CastEvent;

beforeAll(async () => {
  built = await openBuiltHouse();
  const days = { starts_on: "2098-11-25", ends_on: "2098-11-27" };
  event = await anEvent(built.house, await aHost(built.house), { ...days, asks_jurisdiction_at: "2026-01-01T00:00:00.000Z" });
});

afterAll(() => built.close());

const filled = { name: "陳大文 <b>", mailAddress: "chan@police.example", organisation: "Police", needs: "Vegetarian" };

async function openForm(path: string) {
  const browser = newBrowser(built.url);
  const answer = await browser.open(path);
  const page = await answer.text();
  return { browser, page, formKey: /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? "" };
}

async function registerAs(mailAddress: string) {
  const { browser, formKey } = await openForm(paths.register(event.address));
  const sent = await browser.send(paths.register(event.address), { ...filled, mailAddress, formKey });
  const row = await built.house.reads
    .selectFrom("registration")
    .innerJoin("contact_address", "contact_address.person_id", "registration.person_id")
    .select(["registration.id", "registration.person_id"])
    .where("contact_address.mail_address", "=", mailAddress)
    .executeTakeFirstOrThrow();
  return { browser, sent, id: row.id, link: makeLink(built.house.configuration.secret, "me", row.person_id, 1) };
}

test("from the public form by the mailed link to one's own page, and back again", async () => {
  const { browser, sent, id, link } = await registerAs("chan@police.example");
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `${paths.register(event.address)}?received=`]);
  expect(await (await browser.open(sent.headers.get("location")!)).text()).toContain("open the message we sent you");

  const proof = paths.proveAddress(makeProofLink(built.house.configuration.secret, { id }, { linkGeneration: 1 }));
  for (let scanner = 0; scanner < 3; scanner++) expect(await (await browser.open(proof)).text()).toContain("Confirm my registration");
  expect(await stateOf(id)).toBe("awaiting-host");
  const proved = await browser.send(proof, {});
  expect(proved.headers.get("location")).toBe(paths.me(link, event.address));
  expect(await stateOf(id)).toBe("confirmed");

  const details = await (await browser.open(paths.myDetails(link, event.address))).text();
  expect(details).toContain("陳大文 &lt;b&gt;");
  expect(details).toContain("Vegetarian");
  const revision = /name="revision" value="(\d+)"/.exec(details)![1]!;
  const change = { name: "CHAN Tai-man", revision, jurisdiction: "HK" };
  expect((await browser.send(paths.myDetails(link, event.address), change)).status).toBe(303);
  expect((await browser.send(paths.myDetails(link, event.address), change)).status).toBe(422);

  expect(await (await browser.open(paths.myWithdrawal(link, event.address))).text()).toContain("Give my place back");
  await browser.send(paths.myWithdrawal(link, event.address), { reason: "", formKey: newId() });
  expect(await stateOf(id)).toBe("withdrawn");
  const again = await openForm(paths.myRegistration(link, event.address));
  expect(again.page).toContain("CHAN Tai-man");
  const registered = await browser.send(paths.myRegistration(link, event.address), { name: "CHAN Tai-man", formKey: again.formKey });
  expect(registered.headers.get("location")).toBe(paths.me(link, event.address));
});

test("a form that does not fit comes back with everything typed and a word beside each fault", async () => {
  const { browser, formKey } = await openForm(paths.register(event.address));
  const sent = await browser.send(paths.register(event.address), {
    ...filled,
    name: "",
    mailAddress: "a@x.example\r\nBcc: b@y.example",
    jurisdiction: "CI",
    formKey,
  });
  const page = await sent.text();
  expect(sent.status).toBe(422);
  expect(page).toContain("Please give one mail address");
  expect(page).toContain("Please fill this in.");
  expect(page).toContain("Vegetarian");
  expect(page).toContain('<option value="CI" selected="">Côte d’Ivoire</option>');
  expect(page).toContain(formKey);
});

test("the same form with another body is a conflict, and what was typed is kept", async () => {
  const { browser, formKey } = await openForm(paths.register(event.address));
  const send = (name: string) =>
    browser.send(paths.register(event.address), { ...filled, mailAddress: "once@police.example", name, formKey });
  expect([(await send("Once")).status, (await send("Once")).status]).toEqual([303, 303]);
  const other = await send("Twice");
  expect(other.status).toBe(409);
  expect(await other.text()).toContain('value="Twice"');
});

test("a lost link is answered alike for all, and mailed to whom it belongs, once", async () => {
  const { link } = await registerAs("lost@police.example");
  expect(link).toHaveLength(43);
  const answers = [];
  for (const mailAddress of ["lost@police.example", "nobody@police.example", "LOST@police.example"]) {
    const answer = await newBrowser(built.url).send(paths.lostLink(event.address), { mailAddress });
    answers.push([answer.status, answer.headers.get("location"), await answer.text()]);
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const mailed = built.house.reads.selectFrom("message").select("id").where("kind", "=", "personal-link");
  expect(await mailed.execute()).toHaveLength(1);
});

test("a link that is forged, cut or made for something else leads nowhere", async () => {
  const { secret } = built.house.configuration;
  const { id, link } = await registerAs("forged@police.example");
  const proof = makeProofLink(secret, { id }, { linkGeneration: 1 });
  for (const wrong of [
    link,
    proof.slice(0, 42),
    makeProofLink("another secret", { id }, { linkGeneration: 1 }),
    makeProofLink(secret, { id }, { linkGeneration: 2 }),
    makeProofLink(secret, { id: newId() }, { linkGeneration: 1 }),
    "x".repeat(43),
  ]) {
    const browser = newBrowser(built.url);
    expect((await browser.open(paths.proveAddress(wrong))).status).toBe(404);
    expect((await browser.send(paths.proveAddress(wrong), {})).status).toBe(404);
  }
});

test("a renewed link takes the link of the request with it, which led to the same page", async () => {
  const { browser, id } = await registerAs("renewed@police.example");
  const proof = paths.proveAddress(makeProofLink(built.house.configuration.secret, { id }, { linkGeneration: 1 }));
  expect((await browser.send(proof, {})).status).toBe(303);
  await built.house.write(async (tx) => {
    const { person_id } = await tx.selectFrom("registration").select("person_id").where("id", "=", id).executeTakeFirstOrThrow();
    await renewLink(tx, { hostId: event.hostId, actor: { kind: "plenary" } }, (await findPersonById(tx, person_id))!, systemNow());
  });
  expect((await browser.open(proof)).status).toBe(404);
  expect((await browser.send(proof, {})).status).toBe(404);
});

test("a personal link works until ninety days after the last event", async () => {
  const day = (ago: number) => plusDays(systemNow(), -ago).slice(0, 10);
  const host = await aHost(built.house);
  for (const [ago, status] of [
    [88, 200],
    [93, 404],
  ] as const) {
    const past = (await findEvent(built.house.reads, (await anEvent(built.house, host, { starts_on: day(ago), ends_on: day(ago) })).id))!;
    const { personId } = await aConfirmed({ house: built.house, event: past }, { name: `Over for ${ago} days` });
    const link = makeLink(built.house.configuration.secret, "me", personId, 1);
    expect((await fetch(built.url + paths.me(link, past.address))).status).toBe(status);
  }
});

const stateOf = (id: string) =>
  built.house.reads
    .selectFrom("registration")
    .select("state")
    .where("id", "=", id)
    .executeTakeFirst()
    .then((row) => row?.state);

test("the first page of an invitation that is withdrawn or too late says so, and offers no way to register", async () => {
  const { house } = built;
  const days = { starts_on: "2098-11-25", ends_on: "2098-11-27" };
  const closed = await anEvent(house, { id: event.hostId }, { ...days, registration_closes: "2020-01-01T00:00" });
  const firstPage = async ({ id, address }: CastEvent, withdrawn_at: string | null) => {
    const person_id = await aPerson(house, { id: event.hostId }, { mail: null });
    const row = { id: newId(), event_id: id, host_id: event.hostId, person_id, category_id: null, withdrawn_at };
    const marks = { reminded_at: null, regretted_at: null, skips_approval_at: null, created_at: noon };
    await house.write((tx) =>
      tx
        .insertInto("invitation")
        .values({ ...row, ...marks })
        .execute(),
    );
    return (await newBrowser(built.url).open(paths.me(makeLink(house.configuration.secret, "me", person_id, 1), address))).text();
  };
  const [good, withdrawn, late] = [await firstPage(event, null), await firstPage(event, noon), await firstPage(closed, null)];
  expect(good).toMatch(/>Invited<[\s\S]*You are invited\. Please register[\s\S]*>Register</);
  expect(withdrawn).toMatch(/>Invitation withdrawn<[\s\S]*This invitation has been withdrawn\./);
  expect(late).toMatch(/>Invitation expired<[\s\S]*The time to answer this invitation is over\./);
  for (const page of [withdrawn, late]) expect(page).not.toMatch(/You are invited|>Register<|>Invited</);
});
