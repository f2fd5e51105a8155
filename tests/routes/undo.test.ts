import { newId } from "db/identity.server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/paths";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findLastStep } from "~/sessions/steps/steps-queries.server";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { signedInAs } from "../support/factors";
import { noon } from "../support/house";
import { aSession, aSymposium } from "../support/programme";
import { newBrowser } from "./browser";

let built: BuiltHouse;
beforeAll(async () => {
  built = await openBuiltHouse({ now: () => noon });
});
afterAll(() => built.close());

test("the same form sent twice at once undoes one step, and comes back to where it stood", async () => {
  const { house } = built;
  const { editor, event } = await aSymposium({}, house);
  await aSession(house, editor);
  await aSession(house, editor, { title: { en: "Panel" } });
  const browser = newBrowser(built.url);
  browser.jar.set("plenary-sign-in", (await signedInAs(house, { id: editor.accountId })).token);
  const step = (await findLastStep(house.reads, editor, noon))!.id;
  const back = `${paths.dayTable(event.address)}?day=2026-11-26&saved=1`;
  const form = { formKey: newId(), deed: "undo", step, back };
  const answers = await Promise.all([1, 2].map(() => browser.send(paths.undo(event.address), form)));
  const location = `${paths.dayTable(event.address)}?day=2026-11-26&undone=${step}`;
  expect(answers.map(({ status, headers }) => [status, headers.get("location")])).toEqual([
    [303, location],
    [303, location],
  ]);
  expect((await findAllSessions(house.reads, event)).map(({ title }) => title.en)).toEqual(["Keynote"]);

  const stale = await browser.send(paths.undo(event.address), { ...form, formKey: newId() });
  expect(stale.status).toBe(422);
  expect(await stale.text()).toContain("Something else was done since that page was opened.");
});
