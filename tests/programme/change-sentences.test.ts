import { expect, test } from "vitest";
import { tellChange } from "~/programme/change-sentences";
import { changesBetween } from "~/programme/changes";
import { printProgramme } from "~/programme/print-programme";
import { findDraft, findLatestVersion } from "~/programme/programme-queries.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { changeSession } from "~/sessions/change-session.server";
import { removeSession } from "~/sessions/remove-session.server";
import type { ClockTime } from "~/time/wall-time";
import { noon } from "../support/house";
import { aSession, aSpeaker, aSymposium } from "../support/programme";

type Stage = Awaited<ReturnType<typeof aSymposium>>;

async function published() {
  const stage = await aSymposium();
  const start = "10:15" as ClockTime;
  const session = await aSession(stage.house, stage.editor, { title: { en: "Web3" }, dayId: stage.days[0], start, roomId: stage.ballroom });
  await stage.house.write((tx) => publishProgramme(tx, stage.editor, { after: 0 }, noon));
  return { stage, session };
}

async function told({ house, event }: Stage): Promise<string[]> {
  const [latest, draft] = [await findLatestVersion(house.reads, event), await findDraft(house.reads, event)];
  const content = printProgramme(draft!, latest?.content, noon);
  return changesBetween(latest?.content, content).map((change) => {
    const { tag, sentence } = tellChange(change, latest?.content, content);
    return `${tag}: ${sentence}`;
  });
}

test("each change is a sentence with old and new", async () => {
  const { stage, session } = await published();
  const { id: speakerId } = await aSpeaker(stage.house, stage.event, "Mei Wong");
  const changes = {
    start: "11:15" as ClockTime,
    minutes: 45,
    roomId: stage.salon,
    title: { en: "Web3 and finance" },
    people: [{ role: "chair" as const, speakerId, toBeAnnounced: null }],
    access: "registered" as const,
    remarks: { en: "Bring a device" },
  };
  await stage.house.write((tx) => changeSession(tx, stage.editor, session.id, changes, 1, noon));
  expect(await told(stage)).toEqual([
    "Moved: “Web3 and finance” moves from Wed 25 Nov 10:15–11:15 to Wed 25 Nov 11:15–12:00.",
    "Room: “Web3 and finance” moves from Grand Ballroom to Salon 1.",
    "Title: “Web3” is now “Web3 and finance”.",
    "People: “Web3 and finance”: with Mei Wong (chair).",
    "Open to: “Web3 and finance”: “open to everyone” becomes “open to those with a place, others see a closed block”.",
    "Details: “Web3 and finance”: remarks changed.",
  ]);
});

test("a new item and a removed one are told once, and nothing else of them", async () => {
  const { stage, session } = await published();
  await stage.house.write((tx) => removeSession(tx, stage.editor, session.id, 1, noon));
  await aSession(stage.house, stage.editor, { title: { en: "Lunch" }, dayId: stage.days[1], start: "12:00" as ClockTime });
  expect(await told(stage)).toEqual([
    "Cancelled: “Web3”, Wed 25 Nov 10:15–11:15. Everyone who has it in a calendar will see it as cancelled.",
    "New: “Lunch”, Thu 26 Nov 12:00–13:00.",
  ]);
});

test("a new room or a moved venue is told as the event's own change", async () => {
  const { stage } = await published();
  await stage.house.write((tx) =>
    tx.updateTable("event").set({ venue_name: '{"en":"City Hall"}' }).where("id", "=", stage.event.id).execute(),
  );
  expect(await told(stage)).toEqual(["Event: The venue is City Hall, was Police Headquarters."]);
});
