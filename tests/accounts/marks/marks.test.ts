import { no } from "db/outcome";
import { expect, test } from "vitest";
import { addMark, addTrafficLights } from "~/accounts/marks/add-marks.server";
import { changeMark, retireMark } from "~/accounts/marks/change-mark.server";
import { findAllMarks } from "~/accounts/marks/marks-queries.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { addSession } from "~/sessions/add-session.server";
import { findSession } from "~/sessions/sessions-queries.server";
import type { ClockTime } from "~/time/wall-time";
import { aPerson, memberOf, otherHost } from "../../support/cast";
import { noon } from "../../support/house";
import { aSession, aSymposium } from "../../support/programme";

async function aMarkedStage() {
  const stage = await aSymposium();
  const owner = await memberOf(stage.house, { id: stage.event.hostId }, "manage-team");
  await stage.house.write((tx) => addTrafficLights(tx, owner, noon));
  const marks = await findAllMarks(stage.house.reads, owner);
  return { ...stage, owner, marks, red: marks.find(({ label }) => label === "TLP:RED")! };
}

test("the labels of TLP 2.0 are written as FIRST writes them, from the least to the most restrictive", async () => {
  const { marks } = await aMarkedStage();
  expect(marks.map(({ label }) => label)).toEqual(["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]);
  expect(marks.map(({ colour }) => colour)).toEqual(["#FFFFFF", "#33FF00", "#FFC000", "#FFC000", "#FF2B2B"]);
});

test("taking them twice adds none twice, and offers again what was struck off", async () => {
  const { house, owner, red } = await aMarkedStage();
  await house.write((tx) => retireMark(tx, owner, red.id, noon));
  expect((await findAllMarks(house.reads, owner)).filter(({ retired }) => retired)).toHaveLength(1);

  await house.write((tx) => addTrafficLights(tx, owner, noon));

  const marks = await findAllMarks(house.reads, owner);
  expect(marks).toHaveLength(5);
  expect(marks.some(({ retired }) => retired)).toBe(false);
});

test("a label is there once, however it is spelt", async () => {
  const { house, owner } = await aMarkedStage();
  const input = { label: "tlp:red", meaning: "", mails: "all", calendars: "all" } as const;
  expect(await house.write((tx) => addMark(tx, owner, input, noon))).toEqual(no("label-taken"));
});

test("a host changes its own marks alone", async () => {
  const { house, red } = await aMarkedStage();
  const stranger = await memberOf(house, await otherHost(house), "manage-team");
  const change = { mark: red.id, mails: "all", calendars: "all" } as const;
  expect(await house.write((tx) => changeMark(tx, stranger, change, noon))).toEqual(no("no-such-mark"));
});

test("what mails and calendars may carry holds at once, for what is published too; the version itself is untouched", async () => {
  const { house, event, editor, owner, red, days } = await aMarkedStage();
  await aSession(house, editor, { dayId: days[0], start: "09:00" as ClockTime, markId: red.id, chathamHouse: true });
  await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, noon));
  const carries = async () => (await findLatestVersion(house.reads, event))!.content.sessions[0]!.mark!.carries;
  const hash = (await findLatestVersion(house.reads, event))!.hash;
  expect(await carries()).toEqual({ mails: "closed", calendars: "closed" });

  await house.write((tx) => changeMark(tx, owner, { mark: red.id, mails: "title", calendars: "all" }, noon));

  expect(await carries()).toEqual({ mails: "title", calendars: "all" });
  expect((await findLatestVersion(house.reads, event))!.hash).toBe(hash);
  expect(await house.write((tx) => publishProgramme(tx, editor, { after: 1 }, noon))).toEqual(no("nothing-changed"));
});

test("a session bears a mark of its own host, and is open to persons of its own host", async () => {
  const { house, event, editor, owner } = await aMarkedStage();
  const elsewhere = await otherHost(house);
  const theirs = await memberOf(house, elsewhere, "manage-team");
  await house.write((tx) => addTrafficLights(tx, theirs, noon));
  const foreign = (await findAllMarks(house.reads, theirs))[0]!;
  const [ours, stranger] = [await aPerson(house, { id: owner.hostId }), await aPerson(house, elsewhere)];
  const add = (input: object) => house.write((tx) => addSession(tx, editor, { title: { en: "Meeting" }, ...input }, noon));

  expect(await add({ markId: foreign.id })).toEqual(no("gone"));
  expect(await add({ access: "named", guestIds: [stranger] })).toEqual(no("gone"));
  expect(await add({ access: "named", guestIds: [] })).toEqual(no("nobody-named"));

  const added = await add({ access: "named", guestIds: [ours] });
  if (!added.ok) throw new Error(added.why);
  expect(await findSession(house.reads, event, added.value.id)).toMatchObject({ access: "named", guestIds: [ours], chathamHouse: false });
});
