import { expect, test } from "vitest";
import { findAllParticipations } from "~/agenda/agenda-queries.server";
import { findConcerned } from "~/agenda/telling/audiences-queries.server";
import { audiencesOf, countConcerned } from "~/agenda/telling/concerned";
import { publishVersion } from "~/agenda/telling/publish-version.server";
import { changesBetween } from "~/programme/changes";
import { findVersion } from "~/programme/programme-queries.server";
import type { PublishInput } from "~/programme/publish-programme.server";
import { noon } from "../../support/house";
import { aConfirmed } from "../../support/registrations";
import { at, change, type Prepared, publishedSymposium } from "../published-symposium";

const publish = ({ house, editor }: Prepared, input: PublishInput) => house.write((tx) => publishVersion(tx, editor, input, noon));

const concerned = async ({ house, event }: Prepared, number: number) =>
  new Map((await findConcerned(house.reads, event, number)).map(({ personId, sessionIds }) => [personId, sessionIds]));

test("with a version is kept whom each change concerns: delegates by what is open to them, speakers by what is theirs", async () => {
  const stage = await publishedSymposium();
  const { keynote, panel, secret } = stage.sessions;
  await change(stage, keynote.id, { start: at("09:30") });
  await change(stage, panel.id, { start: at("10:00") });
  await change(stage, secret.id, { start: at("15:00") });
  await publish(stage, { after: 1 });
  expect(await concerned(stage, 2)).toEqual(
    new Map([
      [stage.delegate.personId, [keynote.id]],
      [stage.ada.personId, [keynote.id, panel.id].sort()],
    ]),
  );
});

test("whoever leaves a session, and whoever may no longer see it, is concerned by it", async () => {
  const stage = await publishedSymposium();
  const { briefing, panel } = stage.sessions;
  await change(stage, panel.id, { people: [] });
  await change(stage, briefing.id, { access: "closed", othersSee: "nothing" });
  await publish(stage, { after: 1 });
  expect((await concerned(stage, 2)).get(stage.ada.personId)).toEqual([briefing.id, panel.id].sort());
  expect((await concerned(stage, 2)).get(stage.delegate.personId)).toEqual([briefing.id]);
});

test("the first version and the correction of a misprint concern nobody", async () => {
  const stage = await publishedSymposium();
  await change(stage, stage.sessions.keynote.id, { title: { en: "Policing the open Web" } });
  expect(await publish(stage, { after: 1, misprint: true })).toMatchObject({ ok: true });
  expect(await concerned(stage, 1)).toEqual(new Map());
  expect(await concerned(stage, 2)).toEqual(new Map());
});

test("those alike share one line, however many they are", async () => {
  const stage = await publishedSymposium();
  const more = await aConfirmed(stage, { name: "Lee Siu-ming" });
  const { keynote } = stage.sessions;
  const before = (await findVersion(stage.house.reads, stage.event, 1))!.content;
  const after = {
    ...before,
    sessions: before.sessions.map((session) => (session.id === keynote.id ? { ...session, minutes: 5 } : session)),
  };
  const changes = changesBetween(before, after);
  const audiences = audiencesOf({ before, after, changes }, await findAllParticipations(stage.house.reads, stage.event));
  expect(audiences).toHaveLength(1);
  expect(audiences[0]!.personIds).toContain(more.personId);
  expect(countConcerned(audiences).get(keynote.id)).toBe(3);
});
