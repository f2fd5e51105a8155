import { type Database, openDatabase } from "db/database.server";
import { nothingToLose } from "db/migrate.server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAllHosts } from "~/accounts/hosts-queries.server";
import { auditing } from "~/audit/record.server";
import { findBrokenLink } from "~/audit/verify-history-queries.server";
import { sampleDelegation } from "~/commands/demo/plant-delegations.server";
import { plantDemo } from "~/commands/demo/plant-demo.server";
import { findProtocolOrder } from "~/delegations/invited/rules-queries.server";
import { loadJurisdictions } from "~/delegations/load-jurisdictions.server";
import { isOver, registrationPhase } from "~/events/event";
import { findEventByAddress } from "~/events/events-queries.server";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { countDraftChanges, findLatestVersion } from "~/programme/programme-queries.server";
import { findAnswersOfEach } from "~/registration/answers/answers-queries.server";
import { findMissingOfMembers } from "~/registration/answers/grid/missing-of-members.server";
import { missingOf } from "~/registration/answers/missing";
import { findBoard } from "~/registration/members/board-rows.server";
import { findMembersOf } from "~/registration/members/members-queries.server";
import { findOwnQuestions } from "~/registration/questions/questions-queries.server";
import { daysBetween, type LocalDate, weekday } from "~/time/local-date";
import { noon } from "../support/house";

let database: Database;

beforeAll(async () => {
  database = openDatabase("sqlite::memory:", auditing);
  await database.migrate(nothingToLose);
  await database.write(loadJurisdictions);
  await database.write((tx) => plantDemo(tx, "a-secret-of-thirty-two-characters", noon));
});
afterAll(() => database.close());

test("the demo holds three events, told from the day it is planted", async () => {
  const past = (await findEventByAddress(database.reads, "iscp-2023"))!;
  const next = (await findEventByAddress(database.reads, "iscp-next"))!;
  const course = (await findEventByAddress(database.reads, "investigators-course"))!;

  expect(isOver(past, noon)).toBe(true);
  expect(registrationPhase(next, noon)).toBe("open");
  expect([weekday(next.startsOn), weekday(next.endsOn)]).toEqual(["wednesday", "friday"]);
  expect(daysBetween("2026-11-02" as LocalDate, next.startsOn)).toBeGreaterThanOrEqual(21);
  expect(daysBetween("2026-11-02" as LocalDate, next.startsOn)).toBeLessThanOrEqual(27);
  expect(await statesAt(past)).toEqual({ confirmed: 110 });
  expect(await statesAt(next)).toEqual({ confirmed: 81, "awaiting-host": 8, nominated: 1 });
  expect(await statesAt(course)).toEqual({ confirmed: 40 });
  const sessions = (await findLatestVersion(database.reads, course))?.content.sessions;
  expect(sessions?.map(({ start, minutes }) => [start, minutes])).toEqual([
    ["09:00", 480],
    ["09:00", 480],
    ["09:00", 480],
  ]);
});

test("the next edition's draft is three changes ahead of what is public", async () => {
  const next = (await findEventByAddress(database.reads, "iscp-next"))!;
  expect(await countDraftChanges(database.reads, next, noon)).toEqual({ version: 1, changes: 3 });
});

test("few letters are written, and none about the event that is over", async () => {
  const next = (await findEventByAddress(database.reads, "iscp-next"))!;
  const messages = await database.reads.selectFrom("message").select(["event_id", "kind"]).execute();
  expect(new Set(messages.map(({ event_id }) => event_id))).toEqual(new Set([next.id]));
  expect(messages.length).toBeLessThan(20);
});

test("people who do not exist are recognisable as such, by name and by address", async () => {
  const named = await database.reads
    .selectFrom("contact_address")
    .innerJoin("person", "person.id", "contact_address.person_id")
    .select(["display_name", "mail_address"])
    .execute();
  expect(named.length).toBeGreaterThan(150);
  for (const { mail_address } of named) expect(mail_address).toMatch(/@example\.test$/);
  for (const { display_name } of named)
    expect(display_name).toMatch(
      /^Speaker Example$|Example \d{3}|^(示例代表|مندوب تجريبي|ผู้แทนตัวอย่าง|예시 대표|サンプル代表|Делегат Пример|Đại biểu Ví dụ) \d{3}$/,
    );
});

test("what was planted is sound: places counted, history whole", async () => {
  expect(await findMiscounts(database.reads)).toEqual([]);
  for (const host of await findAllHosts(database.reads)) expect(await findBrokenLink(database.reads, host.id)).toBeUndefined();
});

async function statesAt(event: { id: string }) {
  const rows = await database.reads.selectFrom("registration").select("state").where("event_id", "=", event.id).execute();
  return Object.fromEntries(
    [...new Set(rows.map(({ state }) => state))].map((state) => [state, rows.filter((row) => row.state === state).length]),
  );
}

test("what is not for everybody's ears bears a mark, and one discussion the Chatham House Rule", async () => {
  const next = (await findEventByAddress(database.reads, "iscp-next"))!;
  const { sessions } = (await findLatestVersion(database.reads, next))!.content;
  expect(sessions.flatMap(({ mark }) => mark?.label ?? []).sort()).toEqual(["TLP:AMBER", "TLP:GREEN"]);
  expect(sessions.filter(({ chathamHouse }) => chathamHouse)).toHaveLength(1);
});

test("what the next edition asks is answered by most, in part by some, and not at all by others", async () => {
  const next = (await findEventByAddress(database.reads, "iscp-next"))!;
  const questions = await findOwnQuestions(database.reads, next);
  expect(questions.map(({ key, class: of, condition, required }) => [key, of, condition?.key ?? "", required])).toEqual([
    ["arrival-date", "travel", "", true],
    ["arrival-flight", "travel", "", true],
    ["hotel", "travel", "", true],
    ["room-kind", "travel", "hotel", false],
    ["diet", "sensitive", "", false],
  ]);
  const rows = await database.reads
    .selectFrom("registration")
    .select("id")
    .where("event_id", "=", next.id)
    .where("state", "=", "confirmed")
    .execute();
  const answers = await findAnswersOfEach(
    database.reads,
    rows.map(({ id }) => id),
  );
  const missing = rows.map(({ id }) => missingOf(questions, answers.get(id) ?? []).length);
  expect([0, 2, 3].map((number) => missing.filter((each) => each === number).length)).toEqual([58, 11, 12]);
});

test("in the demo whoever regrets has no members, and it is said which delegation is the host's own", async () => {
  const next = (await findEventByAddress(database.reads, "iscp-next"))!;
  const board = await findBoard(database.reads, next);
  const { hostDelegationId } = await findProtocolOrder(database.reads, next);
  expect(board.find(({ id }) => id === hostDelegationId)?.jurisdictionCode).toBe("HK");
  expect(board.filter(({ reply }) => reply === "regretted").map(({ standing }) => standing.counts.named)).toEqual([0]);
});

test("the focal point of the demo finds answers of the delegation, and some that are missing", async () => {
  const next = (await findEventByAddress(database.reads, "iscp-next"))!;
  const { id } = await database.reads
    .selectFrom("delegation")
    .select("id")
    .where("event_id", "=", next.id)
    .where("jurisdiction_code", "=", sampleDelegation)
    .executeTakeFirstOrThrow();
  const members = await findMembersOf(database.reads, next, id);
  expect(await findMissingOfMembers(database.reads, next, members, "en")).toMatchObject({ answers: 5, members: 2 });
});
