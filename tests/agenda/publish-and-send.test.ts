import { expect, test } from "vitest";
import { publishAndSend } from "~/agenda/sending/publish-and-send.server";
import { findEvent } from "~/events/events-queries.server";
import { asMailAddress } from "~/mail/mail-address";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { aColleague, organiserOf } from "../support/cast";
import { noon } from "../support/house";
import { aSession, aSymposium } from "../support/programme";
import { aConfirmed } from "../support/registrations";

test("the first agendas of a draft publish its programme and the event, and are no rehearsal", async () => {
  const { house, event, organiser } = await aDraft();
  expect(await house.write((tx) => publishAndSend(tx, organiser, event, noon))).toMatchObject({ ok: true });
  expect(await stateOf(house, event)).toEqual({ state: "published", version: 1, messages: [{ kind: "agenda", rehearsal_at: null }] });
});

test("an event without a session stays a draft, and nobody is written to", async () => {
  const { house, event, organiser } = await aDraft({ sessions: 0 });
  expect(await house.write((tx) => publishAndSend(tx, organiser, event, noon))).toEqual({ ok: false, why: "nothing-to-publish" });
  expect(await stateOf(house, event)).toEqual({ state: "draft", version: undefined, messages: [] });
});

test("where there is nobody to reach, nothing is published either", async () => {
  const { house, event, organiser } = await aDraft({ people: 0 });
  expect(await house.write((tx) => publishAndSend(tx, organiser, event, noon))).toEqual({ ok: false, why: "nobody" });
  expect(await stateOf(house, event)).toEqual({ state: "draft", version: undefined, messages: [] });
});

test("a registrar may send, and may not publish", async () => {
  const { house, event } = await aDraft();
  const registrar = await organiserOf(house, event, "send", await aColleague(house, { id: event.hostId }, "registrar"));
  expect(await house.write((tx) => publishAndSend(tx, registrar, event, noon))).toEqual({ ok: false, why: "may-not" });
  expect(await stateOf(house, event)).toMatchObject({ state: "draft", messages: [] });
});

type House = Awaited<ReturnType<typeof aSymposium>>["house"];

async function aDraft({ sessions = 1, people = 1 } = {}) {
  const { house, event: created, editor, days } = await aSymposium({ state: "draft" });
  const event = (await findEvent(house.reads, created.id))!;
  if (sessions > 0) await aSession(house, editor, { dayId: days[0], start: "09:00" as never });
  if (people > 0) await aConfirmed({ house, event }, { name: "Chan", mailAddress: asMailAddress("chan@police.example")! });
  return { house, event, organiser: await organiserOf(house, event, "send") };
}

async function stateOf({ reads }: House, { id }: { id: string }) {
  const messages = await reads.selectFrom("message").select(["kind", "rehearsal_at"]).execute();
  return { state: (await findEvent(reads, id))?.state, version: (await findLatestVersion(reads, { id }))?.number, messages };
}
