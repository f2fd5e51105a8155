import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import { readBytes } from "~/files/file-store.server";
import { dropUnwanted } from "~/files/forget-file.server";
import { answerForSomebody, draftMyAnswers } from "~/registration/answers/answer-questions.server";
import { findFileAnswer } from "~/registration/answers/answers-queries.server";
import { deleteAnswers, findDueDeletions } from "~/registration/answers/deletion/delete-answers.server";
import { giveMyFile, keepUpload } from "~/registration/answers/uploads/give-file.server";
import { findNeeds } from "~/registration/form-queries.server";
import type { Question } from "~/registration/questions/question";
import { findKeeping } from "~/registration/questions/questions-queries.server";
import { setKeeping } from "~/registration/questions/set-keeping.server";
import { type Instant, plusDays, plusMinutes } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { aPicture } from "../../nasty/world";
import { anEvent, organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { answersOf, aQuestion, seenOf, sent } from "../../support/questions";
import { aConfirmed, holderOf, openSymposium, type Stage } from "../../support/registrations";

/** One answer of each class, needs among them, and a draft. */
async function answered() {
  const stage = await openSymposium({ columns: { starts_on: "2026-11-25", ends_on: "2026-11-27" } });
  const questions: Question[] = [];
  for (const of of ["ordinary", "travel", "sensitive"] as const) questions.push(await aQuestion(stage, { class: of, label: { en: of } }));
  const chan = await aConfirmed(stage, { needs: "Vegetarian" });
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const answering = {
    sent: sent(questions, Object.fromEntries(questions.map(({ key, label }) => [key, `My ${label.en}`]))),
    skipping: false,
  };
  const seen = await seenOf(stage, chan);
  await stage.house.write((tx) => answerForSomebody(tx, organiser, chan.id, { ...answering, seen }, noon));
  const holder = await holderOf(stage, chan.personId);
  await stage.house.write((tx) => draftMyAnswers(tx, holder, stage.event, { typed: { [questions[2]!.key]: "draft" }, shown: {} }, noon));
  return { stage, chan, holder, keys: questions.map(({ key }) => key) as [string, string, string] };
}

async function sweep({ house }: Stage, now: Instant) {
  const due = await findDueDeletions(house.reads, now);
  for (const each of due) await house.write((tx) => deleteAnswers(tx, each, now));
  return due.map((each) => each.class);
}

test("travel and sensitive answers go 30 days after the event in its own zone, needs and drafts too; the history keeps how many", async () => {
  const { stage, chan, keys } = await answered();
  // In Hong Kong 27 December is over at 16:00 UTC.
  expect(await sweep(stage, "2026-12-27T15:59:59.000Z" as Instant)).toEqual([]);
  expect(await sweep(stage, "2026-12-27T16:00:00.000Z" as Instant)).toEqual(["travel", "sensitive"]);
  expect(await answersOf(stage, chan)).toEqual({ [keys[0]]: "My ordinary" });
  expect(await findNeeds(stage.house.reads, chan)).toBe("");
  expect(await stage.house.reads.selectFrom("answer_draft").selectAll().execute()).toEqual([]);
  const history = await stage.house.reads.selectFrom("audit_entry").select("facts").where("verb", "=", "answers.deleted").execute();
  expect(history.map(({ facts }) => JSON.parse(facts!))).toEqual([
    { class: "travel", answers: 1 },
    { class: "sensitive", answers: 2 },
  ]);
  expect(await sweep(stage, "2027-01-27T00:00:00.000Z" as Instant)).toEqual([]);
});

test("the event sets other days, never before its end", async () => {
  const { stage } = await answered();
  const organiser = await organiserOf(stage.house, stage.event, "edit-event");
  const set = (travel: string, ordinary: string | null = null) =>
    stage.house.write((tx) =>
      setKeeping(
        tx,
        organiser,
        stage.event,
        { ordinary: ordinary as LocalDate | null, travel: travel as LocalDate, sensitive: null },
        noon,
      ),
    );
  expect(await set("2026-11-26")).toEqual(no("before-the-end"));
  expect(await set("2027-06-30", "2026-11-30")).toEqual(yes(undefined));
  expect(await sweep(stage, "2026-12-02T00:00:00.000Z" as Instant)).toEqual(["ordinary"]);
  expect(await sweep(stage, "2027-01-10T00:00:00.000Z" as Instant)).toEqual(["sensitive"]);
  expect(await sweep(stage, "2027-07-02T00:00:00.000Z" as Instant)).toEqual(["travel"]);
});

test("a file leaves the disk a while after the last record of it is gone", async () => {
  const { stage, chan, holder } = await answered();
  const folder = mkdtempSync(join(tmpdir(), "answers-"));
  const { key } = await aQuestion(stage, { type: "file", class: "sensitive" });
  const pdf = new File(["%PDF-1.7 passport"], "passport.pdf");
  const kept = await keepUpload(folder, "file", pdf);
  if (!kept.ok) throw new Error(kept.why);
  const give = (file: typeof kept.value | null) => stage.house.write((tx) => giveMyFile(tx, holder, stage.event, { key, file }, noon));
  expect([await give(kept.value), await give(kept.value)]).toEqual([yes(undefined), yes(undefined)]);
  const drop = (minutes: number) => dropUnwanted(folder, stage.house.reads, stage.house.write, plusMinutes(noon, minutes));
  await drop(11);
  expect(await readBytes(folder, kept.value.hash)).toBeDefined();
  const late = plusDays(noon, 90);
  for (const each of await findDueDeletions(stage.house.reads, late)) await stage.house.write((tx) => deleteAnswers(tx, each, late));
  expect(await findFileAnswer(stage.house.reads, chan, key)).toBeUndefined();
  await dropUnwanted(folder, stage.house.reads, stage.house.write, plusMinutes(late, 9));
  expect(await readBytes(folder, kept.value.hash)).toBeDefined();
  await dropUnwanted(folder, stage.house.reads, stage.house.write, plusMinutes(late, 11));
  expect(await readBytes(folder, kept.value.hash)).toBeUndefined();
  rmSync(folder, { recursive: true });
});

test("a picture is drawn anew, and what is no document is refused whatever its name", async () => {
  const folder = mkdtempSync(join(tmpdir(), "answers-"));
  const picture = new Uint8Array(await aPicture());
  expect(await keepUpload(folder, "photo", new File([picture], "me.png"))).toMatchObject({
    value: { mediaType: "image/jpeg", name: "me.jpg" },
  });
  const cases = [
    ["photo", new File(["%PDF-"], "me.jpg"), "not-a-picture"],
    ["file", new File(["MZ"], "passport.pdf"), "not-a-document"],
    ["file", new File(["PK\x03\x04"], "passport.zip"), "not-a-document"],
    ["file", new File([picture.subarray(0, 60)], "passport.pdf"), "unreadable"],
    ["file", new File([], "passport.pdf"), "none-chosen"],
  ] as const;
  for (const [type, file, why] of cases) expect(await keepUpload(folder, type, file)).toEqual(no(why));
  rmSync(folder, { recursive: true });
});

test("the days one event set are no other's", async () => {
  const { stage } = await answered();
  const other = (await findEvent(stage.house.reads, (await anEvent(stage.house, { id: stage.event.hostId })).id))!;
  const organiser = await organiserOf(stage.house, other, "edit-event");
  const none = { ordinary: other.endsOn, travel: other.endsOn, sensitive: null };
  expect(await stage.house.write((tx) => setKeeping(tx, organiser, other, none, noon))).toEqual(yes(undefined));
  expect(await findKeeping(stage.house.reads, stage.event)).toEqual([]);
  expect((await findKeeping(stage.house.reads, other)).map((row) => row.class)).toEqual(["ordinary", "sensitive", "travel"]);
  expect(await sweep(stage, "2026-12-02T00:00:00.000Z" as Instant)).toEqual([]);
});
