import { memberOf } from "tests/support/cast";
import { noon } from "tests/support/house";
import { aSession, aSpeaker, aSymposium } from "tests/support/programme";
import { expect, test } from "vitest";
import { addTrafficLights } from "~/accounts/marks/add-marks.server";
import { findAllMarks } from "~/accounts/marks/marks-queries.server";
import { type RundownOf, rundownPaper } from "~/agenda/rundown-paper";
import { findEvent } from "~/events/events-queries.server";
import { findPrintedDraft } from "~/programme/find-printed-draft.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { changeSession } from "~/sessions/change-session.server";
import type { ClockTime } from "~/time/wall-time";

async function aStage() {
  const stage = await aSymposium();
  const { house, event, editor, days, ballroom, salon } = stage;
  await house.write((tx) => tx.updateTable("room").set({ position: 1 }).where("id", "=", salon).execute());
  const owner = await memberOf(house, { id: event.hostId }, "manage-team");
  await house.write((tx) => addTrafficLights(tx, owner, noon));
  const marks = await findAllMarks(house.reads, owner);
  const [mild, strict] = [marks[0]!, marks.at(-1)!];
  const mei = await aSpeaker(house, event, "Mei Wong");
  const at = (start: string, roomId: string | null) => ({ dayId: days[0], start: start as ClockTime, roomId });
  const keynote = await aSession(house, editor, {
    ...at("09:00", ballroom),
    markId: mild.id,
    people: [{ role: "keynote-speaker", speakerId: mei.id, toBeAnnounced: null }],
    setup: "Lectern, two screens",
    responsible: "Chief Inspector Lam",
    teamRemarks: "The minister may be late",
  });
  await aSession(house, editor, {
    ...at("09:30", salon),
    title: { en: "Closed talk" },
    access: "closed",
    othersSee: "nothing",
    markId: strict.id,
  });
  await aSession(house, editor, { ...at("10:00", null), title: { en: "Coffee" }, kind: "break", setup: "Three tables in the foyer" });
  await aSession(house, editor, { ...at("14:00", ballroom), dayId: days[1], title: { en: "Panel" } });
  const paper = async (of: RundownOf = {}) => {
    const draft = await findPrintedDraft(house.reads, event, noon);
    return rundownPaper((await findEvent(house.reads, event.id))!, draft, of, {}, { language: "en", asOf: "noon" });
  };
  return { ...stage, keynote, mild, strict, paper };
}

test("each day and room stands by itself, with what the team alone may read", async () => {
  const { paper } = await aStage();
  const { days, notes } = (await paper())!;
  expect(days.map(({ heading, items }) => [heading, items.map(({ start, title }) => `${start} ${title}`)])).toEqual([
    ["Wednesday 25 November 2026 · Grand Ballroom", ["09:00 Keynote"]],
    ["Wednesday 25 November 2026 · Salon 1", ["09:30 Closed talk"]],
    ["Wednesday 25 November 2026 · No room", ["10:00 Coffee"]],
    ["Thursday 26 November 2026 · Grand Ballroom", ["14:00 Panel"]],
  ]);
  expect(days[0]!.items[0]).toMatchObject({
    responsible: "Chief Inspector Lam",
    people: [{ role: "Keynote speaker", name: "Mei Wong" }],
    team: [
      { label: "Set-up", words: "Lectern, two screens" },
      { label: "Team remarks", words: "The minister may be late" },
    ],
  });
  // A break that somebody must prepare is no quiet line.
  expect(days[2]!.items[0]).toMatchObject({ quiet: undefined, team: [{ label: "Set-up", words: "Three tables in the foyer" }] });
  expect(notes[0]).toContain("For the team alone");
});

test("one day, one room or what has no room can be asked for, and bears the strictest mark of what stands in it", async () => {
  const { paper, ballroom, salon, mild, strict } = await aStage();
  expect((await paper())!.mark).toMatchObject({ label: strict.label });
  expect((await paper({ room: ballroom }))!.mark).toMatchObject({ label: mild.label });
  const headings = async (of: RundownOf) => (await paper(of))!.days.map(({ heading }) => heading);
  expect(await headings({ day: "2026-11-26" })).toEqual(["Thursday 26 November 2026 · Grand Ballroom"]);
  expect(await headings({ day: "2026-11-25", room: salon })).toEqual(["Wednesday 25 November 2026 · Salon 1"]);
  expect(await headings({ room: "none" })).toEqual(["Wednesday 25 November 2026 · No room"]);
  expect(await headings({ day: "2026-11-26", room: salon })).toEqual([]);
  expect(await paper({ day: "2026-11-30" })).toBeUndefined();
  expect(await paper({ room: "another event's" })).toBeUndefined();
});

test("it is of the draft and says so, and bears the number of the version that it equals", async () => {
  const { house, editor, keynote, paper } = await aStage();
  expect(await paper()).toMatchObject({ stamp: "DRAFT", versionNote: "Draft as of noon" });
  await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, noon));
  expect(await paper()).toMatchObject({ stamp: undefined, versionNote: expect.stringContaining("Version 1, published") });
  await house.write((tx) => changeSession(tx, editor, keynote.id, { setup: "A lectern" }, 1, noon));
  const same = (await paper())!;
  expect([same.stamp, same.days[0]!.items[0]!.team![0]!.words]).toEqual([undefined, "A lectern"]);
  await house.write((tx) => changeSession(tx, editor, keynote.id, { minutes: 30 }, 2, noon));
  expect(await paper()).toMatchObject({ stamp: "DRAFT", notes: [expect.any(String), expect.stringContaining("Version 1 is public"), ""] });
});
