import { no } from "db/outcome";
import { expect, test } from "vitest";
import { countDraftChanges, findAllVersions, findDraft, findLatestVersion, findVersion } from "~/programme/programme-queries.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import type { ProgrammeContent } from "~/programme/version";
import { cancelSession } from "~/sessions/cancel-session.server";
import { changeSession } from "~/sessions/change-session.server";
import { removeSession } from "~/sessions/remove-session.server";
import type { Session } from "~/sessions/session";
import { findSession } from "~/sessions/sessions-queries.server";
import { type Instant, plusMinutes } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { noon } from "../support/house";
import { aSession, aSpeaker, aSymposium } from "../support/programme";

const nine = "09:00" as ClockTime;
const afterwards = plusMinutes(noon, 60);

type Stage = Awaited<ReturnType<typeof aSymposium>>;

const publish = ({ house, editor }: Stage, after: number, now: Instant = noon) =>
  house.write((tx) => publishProgramme(tx, editor, { after }, now));

const change = async ({ house, editor, event }: Stage, id: string, changes: Parameters<typeof changeSession>[3]) => {
  const { revision } = (await findSession(house.reads, event, id))!;
  const outcome = await house.write((tx) => changeSession(tx, editor, id, changes, revision, noon));
  if (!outcome.ok) throw new Error(outcome.why);
};

const printed = async ({ house, event }: Stage, { id }: Session) =>
  (await findLatestVersion(house.reads, event))!.content.sessions.find((session) => session.id === id)!;

async function published() {
  const stage = await aSymposium();
  const session = await aSession(stage.house, stage.editor, { dayId: stage.days[0], start: nine, roomId: stage.ballroom });
  await publish(stage, 0);
  return { stage, session };
}

test("the draft is private until it is published, and then frozen", async () => {
  const { stage, session } = await published();
  await change(stage, session.id, { title: { en: "Another keynote" } });
  const version = await findLatestVersion(stage.house.reads, stage.event);
  expect(version).toMatchObject({ number: 1, publishedAt: noon });
  expect(version?.content.sessions.map(({ title }) => title.en)).toEqual(["Keynote"]);
  expect(await countDraftChanges(stage.house.reads, stage.event, noon)).toEqual({ version: 1, changes: 1 });
});

test("publishing again without a change is refused, whatever the hour", async () => {
  const { stage } = await published();
  expect(await publish(stage, 1, afterwards)).toEqual(no("nothing-changed"));
  expect(await countDraftChanges(stage.house.reads, stage.event, afterwards)).toEqual({ version: 1, changes: 0 });
});

test("a programme without a placed session is not published", async () => {
  const stage = await aSymposium();
  await aSession(stage.house, stage.editor);
  expect(await publish(stage, 0)).toEqual(no("nothing-to-publish"));
});

test("two organisers who publish at once make one version", async () => {
  const { stage, session } = await published();
  await change(stage, session.id, { minutes: 30 });
  const outcomes = await Promise.all([publish(stage, 1), publish(stage, 1)]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(outcomes).toContainEqual(no("published-meanwhile"));
  expect((await findAllVersions(stage.house.reads, stage.event)).map(({ number }) => number)).toEqual([2, 1]);
});

test.each([
  ["another start", (_: Stage) => ({ start: "10:00" as ClockTime })],
  ["fewer minutes", () => ({ minutes: 30 })],
  ["another day", ({ days }) => ({ dayId: days[1] })],
  ["another room", ({ salon }) => ({ roomId: salon })],
  ["a cancellation", () => ({ state: "cancelled" as const })],
])("%s raises the sequence by one and moves the moment of change", async (_, changes) => {
  const { stage, session } = await published();
  await change(stage, session.id, changes(stage));
  await publish(stage, 1, afterwards);
  expect(await printed(stage, session)).toMatchObject({ uid: session.uid, sequence: 1, changedAt: afterwards });
  expect(await findSession(stage.house.reads, stage.event, session.id)).toMatchObject({ sequence: 1, changedAt: afterwards });
});

test("another title or other people move the moment of change and leave the sequence", async () => {
  const { stage, session } = await published();
  const { id } = await aSpeaker(stage.house, stage.event, "Mei Wong");
  await change(stage, session.id, { people: [{ role: "keynote-speaker", speakerId: id, toBeAnnounced: null }] });
  await publish(stage, 1, afterwards);
  expect(await printed(stage, session)).toMatchObject({ sequence: 0, changedAt: afterwards, people: [{ name: "Mei Wong" }] });

  await change(stage, session.id, { title: { en: "Renamed" } });
  await publish(stage, 2, plusMinutes(afterwards, 1));
  expect(await printed(stage, session)).toMatchObject({ sequence: 0, changedAt: plusMinutes(afterwards, 1) });
});

test("what only the team reads changes nothing in print", async () => {
  const { stage, session } = await published();
  await change(stage, session.id, { teamRemarks: "The minister may be late" });
  expect(await publish(stage, 1)).toEqual(no("nothing-changed"));
  expect(JSON.stringify(await findLatestVersion(stage.house.reads, stage.event))).not.toContain("minister");
});

test("a moved venue raises every sequence", async () => {
  const { stage, session } = await published();
  await stage.house.write((tx) =>
    tx.updateTable("event").set({ venue_name: '{"en":"City Hall"}' }).where("id", "=", stage.event.id).execute(),
  );
  await publish(stage, 1, afterwards);
  expect(await printed(stage, session)).toMatchObject({ sequence: 1 });
});

test("a removed session stays in print as cancelled, for ever, and its sequence rises once", async () => {
  const { stage, session } = await published();
  await aSession(stage.house, stage.editor, { dayId: stage.days[1], start: nine });
  await stage.house.write((tx) => removeSession(tx, stage.editor, session.id, 1, noon));
  await publish(stage, 1, afterwards);
  const cancelled = await printed(stage, session);
  expect(cancelled).toMatchObject({ uid: session.uid, state: "cancelled", sequence: 1, changedAt: afterwards, title: { en: "Keynote" } });

  await aSession(stage.house, stage.editor, { dayId: stage.days[2], start: nine });
  await publish(stage, 2, plusMinutes(afterwards, 1));
  expect(await printed(stage, session)).toEqual(cancelled);
});

test("a session that was never in print leaves without a trace", async () => {
  const { stage } = await published();
  const session = await aSession(stage.house, stage.editor, { dayId: stage.days[1], start: nine });
  await stage.house.write((tx) => removeSession(tx, stage.editor, session.id, 1, noon));
  expect(await publish(stage, 1)).toEqual(no("nothing-changed"));
});

test("a cancelled session that is planned again keeps its UID and a sequence that only grew", async () => {
  const { stage, session } = await published();
  await stage.house.write((tx) => cancelSession(tx, stage.editor, session.id, 1, noon));
  await publish(stage, 1);
  await change(stage, session.id, { state: "planned" });
  await publish(stage, 2);
  expect(await printed(stage, session)).toMatchObject({ uid: session.uid, state: "planned", sequence: 2 });
});

test("an older version can still be read as it was", async () => {
  const { stage, session } = await published();
  const before: ProgrammeContent = (await findLatestVersion(stage.house.reads, stage.event))!.content;
  await change(stage, session.id, { minutes: 90 });
  await publish(stage, 1);
  expect((await findVersion(stage.house.reads, stage.event, 1))?.content).toEqual(before);
  expect((await findDraft(stage.house.reads, stage.event))?.sessions[0]).toMatchObject({ minutes: 90 });
});
