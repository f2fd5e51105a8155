import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { type Assembly, aDelegation, anAssembly, focalPointOf } from "../support/delegations";
import { onKnownDevice } from "../support/devices";
import { answersMeanwhile } from "../support/member-grid";
import { confirmedMember } from "../support/participants";
import { answersOf, aQuestion } from "../support/questions";

// What a focal point's page of answers tells, to whom, and what of it is written down.

let built: BuiltHouse;
let assembly: Assembly;
let delegation: string;
let other: string;
let member: string;
let link: string;
let cookie: string;
let flight: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  assembly = await anAssembly({ starts_on: "2099-11-25", ends_on: "2099-11-27" }, built.house);
  delegation = await aDelegation(assembly, { places: "" });
  other = await aDelegation(assembly, { jurisdiction: "MY", focalName: "Siti Example", focalMail: "siti@my.example" });
  member = await confirmedMember(assembly, delegation, { name: "Tan Wei" });
  await confirmedMember(assembly, delegation, { name: "Ong Bee" });
  const foreign = await confirmedMember(assembly, other, { name: "Foreign Example" });
  ({ key: flight } = await aQuestion(assembly, { class: "travel" }));
  const { key: needs } = await aQuestion(assembly, { class: "sensitive" });
  await answersMeanwhile(assembly, member, { [flight]: "told-travel", [needs]: "told-sensitive" });
  await answersMeanwhile(assembly, foreign, { [flight]: "told-foreign" });
  const { person } = await focalPointOf(assembly, delegation);
  link = makeLink(built.house.configuration.secret, "me", person.id, 1);
  cookie = await onKnownDevice(built.house, assembly.host, person.id, systemNow());
});
afterAll(() => built.close());

const pageOf = (id: string) => built.url + paths.memberAnswers(link, assembly.event.address, id);
const send = (body: string, headers: Record<string, string>) =>
  fetch(pageOf(delegation), {
    method: "POST",
    headers: { origin: built.url, "content-type": "application/x-www-form-urlencoded", ...headers },
    body,
    redirect: "manual",
  });
const typing = (text: string, seen: string) =>
  new URLSearchParams({
    deed: "save",
    shown: `${flight}:1`,
    "rows[0].member": member,
    "rows[0].seen": seen,
    [`rows[0].cells.${flight}`]: text,
  }).toString();

test("without a code typed in this browser it neither shows nor takes anything", async () => {
  for (const answer of [await fetch(pageOf(delegation), { redirect: "manual" }), await send(typing("SQ 1", "0"), {})]) {
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toContain("/code?");
  }
  expect(await answersOf(assembly, { id: member })).toMatchObject({ [flight]: "told-travel" });
});

test("it tells the travel of the own members and nothing sensitive, in any format, and the reading stands in the history", async () => {
  for (const address of [pageOf(delegation), pageOf(delegation).replace("?", ".data?")]) {
    const text = await (await fetch(address, { headers: { cookie } })).text();
    expect(text).toContain("told-travel");
    expect(text).not.toMatch(/told-sensitive|told-foreign|Foreign Example/);
  }
  await built.house.readings.writeDown();
  const rows = await built.house.reads
    .selectFrom("audit_entry")
    .select(["verb", "actor_kind", "subject_id"])
    .where("verb", "like", "answers.%-read")
    .execute();
  expect(rows).toEqual([{ verb: "answers.travel-read", actor_kind: "person", subject_id: member }]);
});

test("the page of a delegation one does not answer for does not exist", async () => {
  expect((await fetch(pageOf(other), { headers: { cookie } })).status).toBe(404);
});

test("a save over another answer than the box showed is refused with both in sight", async () => {
  const answer = await send(typing("SQ 1", "0"), { cookie });
  expect(answer.status).toBe(422);
  const text = await answer.text();
  expect(text).toContain("told-travel");
  expect(text).toContain('value="SQ 1"');
  expect(await answersOf(assembly, { id: member })).toMatchObject({ [flight]: "told-travel" });
});

test("a form that cannot be read brings back what was typed", async () => {
  const body = `${typing("SQ 1", "0").replace("deed=save", "deed=other")}&text=pasted-lines`;
  const answer = await send(body, { cookie });
  expect(answer.status).toBe(422);
  const text = await answer.text();
  expect(text).toContain('value="SQ 1"');
  expect(text).toContain("pasted-lines");
});
