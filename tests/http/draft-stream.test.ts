import { expect, test } from "vitest";
import { streamDraft } from "~/http/draft-stream.server";
import { changeSession } from "~/sessions/change-session.server";
import { openLiveDrafts } from "~/sessions/live/live-drafts.server";
import { findPulse } from "~/sessions/live/pulse-queries.server";
import { noon } from "../support/house";
import { aSession, aSymposium } from "../support/programme";

async function opened(times = { heartbeat: 60_000, recheck: 60_000 }) {
  const plan = await aSymposium();
  const drafts = openLiveDrafts(plan.house, 5);
  const leaving = new AbortController();
  const still = { may: true };
  const who = { accountId: plan.editor.accountId, event: plan.event, seen: await findPulse(plan.house.reads, plan.event) };
  const { body } = streamDraft(drafts, { ...who, signal: leaving.signal, mayStill: async () => still.may }, times);
  let text = "";
  const ended = (async () => {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) text += Buffer.from(chunk).toString();
  })();
  return { ...plan, drafts, leaving, still, ended, text: () => text };
}

test("it gives signs of life, and ends once whoever opened it may no longer look", async () => {
  const stream = await opened({ heartbeat: 5, recheck: 20 });
  await expect.poll(stream.text).toContain(": still here\n\n");
  stream.still.may = false;
  await stream.ended;
});

test("it ends with the page that opened it, and with the server", async () => {
  const left = await opened();
  left.leaving.abort();
  await left.ended;
  const closed = await opened();
  closed.drafts.close();
  await closed.ended;
});

test("each change is told once, and what is written elsewhere not at all", async () => {
  const { house, editor, text, leaving } = await opened();
  const session = await aSession(house, editor);
  await expect.poll(text).toContain('data: {"pulse":"1.');
  await house.write((tx) => tx.updateTable("room").set({ seats: 10 }).execute());
  await house.write((tx) => changeSession(tx, editor, session.id, { minutes: 5 }, 1, noon));
  await expect.poll(text).toContain('data: {"pulse":"2.');
  expect(text().match(/event: changed/g)).toHaveLength(2);
  leaving.abort();
});
