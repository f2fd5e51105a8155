import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "~/accounts/role";
import { findEvent } from "~/events/events-queries.server";
import { paths } from "~/paths";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aColleague, aHost, anEvent, type CastHost } from "../support/cast";
import { noon } from "../support/house";
import { aQuestion, sent } from "../support/questions";
import { aConfirmed, filledForm, registrationsAt, type Stage, send } from "../support/registrations";
import { cookieFor } from "../support/visitors";

let built: BuiltHouse;
let host: CastHost;
let stage: Stage;
let id: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  host = await aHost(built.house);
  const { house } = built;
  stage = { house, event: (await findEvent(house.reads, (await anEvent(house, host)).id))! };
  const questions = [];
  for (const of of ["ordinary", "travel", "sensitive"] as const)
    questions.push(await aQuestion(stage, { class: of, label: { en: `Of ${of}` } }));
  const { typed } = sent(questions, Object.fromEntries(questions.map(({ key, class: of }) => [key, `told-${of}`])));
  const shown = questions.map(({ key }) => `${key}:1`).join(" ");
  await send(stage, filledForm({ answers: { ...typed, shown } }), noon);
  id = (await registrationsAt(stage))[0]!.id;
  await aConfirmed(stage, { name: "Lee", mailAddress: null });
});
afterAll(() => built.close());

const seen = (text: string) => ["ordinary", "travel", "sensitive"].filter((of) => text.includes(`told-${of}`));
const of = async (role: Role) => ({ Cookie: await cookieFor(built.house, await aColleague(built.house, host, role)) });

test.each([
  ["viewer", ["ordinary"]],
  ["programme-editor", ["ordinary"]],
  ["desk", ["ordinary", "sensitive"]],
  ["registrar", ["ordinary", "travel", "sensitive"]],
] as const)("%s reads %s answers on every page, and each reading of the others stands in the history", async (role, classes) => {
  const { address } = stage.event;
  const headers = await of(role);
  for (const page of [paths.registration(address, id), paths.answers(address, id)])
    for (const path of [page, `${page}.data`]) expect(seen(await (await fetch(built.url + path, { headers })).text())).toEqual(classes);
  await built.house.readings.writeDown();
  const rows = await built.house.reads
    .selectFrom("audit_entry")
    .select("verb")
    .where("verb", "like", "answers.%-read")
    .orderBy("number")
    .execute();
  const expected = classes.filter((each) => each !== "ordinary").map((each) => `answers.${each}-read`);
  expect(
    rows
      .slice(rows.length - expected.length)
      .map(({ verb }) => verb)
      .sort(),
  ).toEqual(expected.sort());
});

test("an export has a column for each question, of the classes its role may see", async () => {
  const address = `${built.url}${paths.exportPeople(stage.event.address)}?tab=waiting`;
  const answer = await fetch(address, { method: "POST", headers: { ...(await of("registrar")), Origin: built.url } });
  const [heading, ...rows] = (await answer.text()).trim().split("\r\n");
  expect(heading).toMatch(/"State","Of ordinary","Of travel","Of sensitive"$/);
  expect(rows.join()).toMatch(/"told-ordinary","told-travel","told-sensitive"$/);
});
