import { findDraft, findLatestVersion } from "~/programme/programme-queries.server";
import { type PublishInput, publishProgramme } from "~/programme/publish-programme.server";
import { bringBackVersion, findRecall } from "~/programme/versions/bring-back-version.server";
import { changeSession } from "~/sessions/change-session.server";
import { removeSession } from "~/sessions/remove-session.server";
import { findSession } from "~/sessions/sessions-queries.server";
import { type Instant, plusMinutes } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { noon } from "../../support/house";
import { aSession, aSymposium } from "../../support/programme";

export type Stage = Awaited<ReturnType<typeof aSymposium>> & { clock: Instant };

export const nine = "09:00" as ClockTime;
export const ten = "10:00" as ClockTime;

export const publish = (stage: Stage, input: Partial<PublishInput> = {}) =>
  stage.house.write(async (tx) => {
    stage.clock = plusMinutes(stage.clock, 1);
    const after = (await findLatestVersion(tx, stage.event))?.number ?? 0;
    return publishProgramme(tx, stage.editor, { after, ...input }, stage.clock);
  });

export async function change({ house, editor, event }: Stage, id: string, changes: Parameters<typeof changeSession>[3]) {
  const { revision } = (await findSession(house.reads, event, id))!;
  const outcome = await house.write((tx) => changeSession(tx, editor, id, changes, revision, noon));
  if (!outcome.ok) throw new Error(outcome.why);
}

export async function remove({ house, editor, event }: Stage, id: string) {
  const { revision } = (await findSession(house.reads, event, id))!;
  await house.write((tx) => removeSession(tx, editor, id, revision, noon));
}

export async function bringBack(stage: Stage, number: number) {
  const found = await findRecall(stage.house.reads, stage.event, number);
  return stage.house.write((tx) => bringBackVersion(tx, stage.editor, number, found?.seen ?? "", noon));
}

export const latestOf = async ({ house, event }: Stage) => (await findLatestVersion(house.reads, event))!;
export const draftOf = async ({ house, event }: Stage) => (await findDraft(house.reads, event))!;

/** Two sessions side by side, published as version 1. */
export async function aPublishedStage() {
  const stage: Stage = { ...(await aSymposium()), clock: noon };
  const add = (title: string, roomId: string) =>
    aSession(stage.house, stage.editor, { title: { en: title }, dayId: stage.days[0], start: nine, roomId });
  const [keynote, panel] = [await add("Keynote", stage.ballroom), await add("Panel", stage.salon)];
  await publish(stage);
  return { stage, keynote, panel };
}
