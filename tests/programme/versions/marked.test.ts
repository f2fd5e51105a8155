import { no } from "db/outcome";
import { expect, test } from "vitest";
import { addTrafficLights } from "~/accounts/marks/add-marks.server";
import { findAllMarks } from "~/accounts/marks/marks-queries.server";
import { aPerson, memberOf } from "../../support/cast";
import { noon } from "../../support/house";
import { aPublishedStage, bringBack, change, draftOf, latestOf, publish, remove } from "./stage";

async function aMarkedStage() {
  const staged = await aPublishedStage();
  const { stage, panel } = staged;
  const host = { id: stage.event.hostId };
  const owner = await memberOf(stage.house, host, "manage-team");
  await stage.house.write((tx) => addTrafficLights(tx, owner, noon));
  const red = (await findAllMarks(stage.house.reads, owner)).find(({ label }) => label === "TLP:RED")!;
  const guest = await aPerson(stage.house, host);
  await change(stage, panel.id, { markId: red.id, chathamHouse: true, access: "named", guestIds: [guest] });
  await publish(stage);
  return { ...staged, red, guest };
}

test("a marked session is the same text in every version that does not change it, cancelled or not", async () => {
  const { stage, panel } = await aMarkedStage();
  expect(await publish(stage)).toEqual(no("nothing-changed"));
  await remove(stage, panel.id);
  expect(await publish(stage)).toMatchObject({ ok: true });
  expect(await publish(stage)).toEqual(no("nothing-changed"));
  const { content } = await latestOf(stage);
  const row = await stage.house.reads.selectFrom("version").select("content").where("number", "=", 3).executeTakeFirstOrThrow();
  expect(content.sessions).toHaveLength(2);
  expect(row.content).not.toContain("carries");
});

test("mark, rule and guests come back with a version, and go with one that had none", async () => {
  const { stage, panel, red, guest } = await aMarkedStage();
  await bringBack(stage, 1);
  const bare = { markId: null, chathamHouse: false, guestIds: [], access: "everyone" };
  expect((await draftOf(stage)).sessions.find(({ id }) => id === panel.id)).toMatchObject(bare);
  await publish(stage);
  await bringBack(stage, 2);
  const marked = { markId: red.id, chathamHouse: true, guestIds: [guest], access: "named" };
  expect((await draftOf(stage)).sessions.find(({ id }) => id === panel.id)).toMatchObject(marked);
});
