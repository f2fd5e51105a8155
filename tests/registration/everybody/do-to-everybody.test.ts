import { expect, test } from "vitest";
import { asMailAddress } from "~/mail/mail-address";
import { setPlaces } from "~/places/set-places.server";
import { findBulkDeed, noteBulkProgress } from "~/registration/everybody/bulk-queries.server";
import { beginBulkDeed, doToEverybody } from "~/registration/everybody/do-to-everybody.server";
import { readPeopleFilter } from "~/registration/people-list/people-list";
import { organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { aCategory } from "../../support/programme";
import {
  aConfirmed,
  entry,
  filledForm,
  messagesOf,
  openSymposium,
  registrationsAt,
  type Stage,
  send,
  taken,
} from "../../support/registrations";

const list = (tab: string) => readPeopleFilter(new URLSearchParams({ tab }), "confirmed");

type Asked = Parameters<typeof beginBulkDeed>[3];

async function everybody(stage: Stage, tab: string, asked: Partial<Asked> & Pick<Asked, "deed">) {
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const id = await stage.house.write((tx) => beginBulkDeed(tx, organiser, list(tab), { told: "", categoryId: null, ...asked }, noon));
  const { reads, write } = stage.house;
  const run = () => doToEverybody({ reads, write, now: () => noon }, organiser, id);
  await run();
  return { id, run, bulk: (await findBulkDeed(reads, stage.event, id))! };
}

async function sixtyWait(places: number | null) {
  const stage = await openSymposium({ places, approval: "host" });
  for (let index = 0; index < 60; index++)
    await send(stage, filledForm({ name: `Officer ${index}`, mailAddress: asMailAddress(`o${index}@police.example`)! }));
  return stage;
}

const statesAt = async (stage: Stage) => {
  const states = (await registrationsAt(stage)).map(({ state }) => state);
  return Object.fromEntries([...new Set(states)].map((state) => [state, states.filter((each) => each === state).length]));
};

test("everybody of a list is decided beyond the page, once, and told", async () => {
  const stage = await sixtyWait(null);
  const { bulk, run } = await everybody(stage, "waiting", { deed: "confirm" });
  expect(bulk).toMatchObject({ seen: 60, done: 60, refused: [], endedAt: noon });
  expect(await statesAt(stage)).toEqual({ confirmed: 60 });
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 60 });
  await run();
  expect((await messagesOf(stage)).filter((kind) => kind === "registration-confirmed")).toHaveLength(60);
});

test("a move takes the places along and never breaks a limit: the rest stay and are named", async () => {
  const stage = await openSymposium();
  const other = await aCategory(stage.house, stage.event, "Industry");
  await stage.house.write((tx) => setPlaces(tx, stage.event, { scope: "category", scopeId: other }, 3));
  const { category_id: category } = await stage.house.reads
    .selectFrom("category")
    .select("id as category_id")
    .where("id", "!=", other)
    .executeTakeFirstOrThrow();
  for (let index = 0; index < 5; index++) await aConfirmed(stage, entry({ name: `Officer ${index}`, mailAddress: null, category }));
  const { bulk } = await everybody(stage, "confirmed", { deed: "move", categoryId: other });
  expect(bulk).toMatchObject({ seen: 5, done: 3, refused: [{ why: "full" }, { why: "full" }] });
  const moved = await stage.house.reads.selectFrom("registration").select("id").where("category_id", "=", other).execute();
  expect(moved).toHaveLength(3);
  expect(await taken(stage)).toEqual({ held: 0, confirmed: 5 });
});

test("what was stopped half way goes on from there", async () => {
  const stage = await sixtyWait(null);
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const asked = { deed: "decline", told: "The places are taken.", categoryId: null } as const;
  const id = await stage.house.write((tx) => beginBulkDeed(tx, organiser, list("waiting"), asked, noon));
  await stage.house.write((tx) => noteBulkProgress(tx, { id, seen: 50, done: 50, refused: [], endedAt: null }));
  const { reads, write } = stage.house;
  await doToEverybody({ reads, write, now: () => noon }, organiser, id);
  expect(await findBulkDeed(reads, stage.event, id)).toMatchObject({ seen: 60, done: 60, endedAt: noon });
  expect(await statesAt(stage)).toEqual({ declined: 10, "awaiting-host": 50 });
});
