import { afterAll, beforeAll, expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import { updatePublicity } from "~/events/publicity-queries.server";
import { paths } from "~/paths";
import { publishProgramme } from "~/programme/publish-programme.server";
import { changeSession } from "~/sessions/change-session.server";
import { findAllSessions } from "~/sessions/sessions-queries.server";

import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { organiserOf } from "../support/cast";
import { noon } from "../support/house";
import { aPublicSymposium, secrets } from "../support/public-symposium";

let built: BuiltHouse;
let symposium: Awaited<ReturnType<typeof aPublicSymposium>>;

beforeAll(async () => {
  built = await openBuiltHouse();
  built.house.now = () => noon;
  symposium = await aPublicSymposium(built.house, { address: "iscp" });
});
afterAll(() => built.close());

const ask = (path: string) => fetch(built.url + path, { headers: { "accept-language": "en" }, redirect: "manual" });
const show = async (showsChanges: boolean) => {
  await built.house.write((tx) => updatePublicity(tx, symposium.event, { showsChanges, cancelledShownDays: 30 }, noon));
};

test("the code on a paper says “current”, and from the next version on what has changed since", async () => {
  const check = paths.checkVersion("iscp", 1);
  expect(await (await ask(check)).text()).toContain("Yes: version 1 is current");
  expect((await ask(paths.checkVersion("iscp", 2))).status).toBe(404);

  const { house } = built;
  const editor = await organiserOf(house, symposium.event, "edit-programme");
  for (const session of await findAllSessions(house.reads, symposium.event)) {
    if (session.start !== null)
      await house.write((tx) => changeSession(tx, editor, session.id, { minutes: session.minutes + 5 }, session.revision, noon));
  }
  const published = await house.write((tx) => publishProgramme(tx, editor, { after: 1, note: "Five minutes more." }, noon));
  expect(published).toMatchObject({ ok: true });

  const page = await (await ask(check)).text();
  expect(page).toContain("Version 1 is out of date: version 2 is current");
  expect(page).toContain("Wed 25 Nov 09:00–09:35 (35 min)");
  for (const secret of secrets) expect(page).not.toContain(secret);
  expect(await (await ask(paths.checkVersion("iscp", 2))).text()).toContain("Yes: version 2 is current");
});

test("the list of changes and its feed do not exist until the host shows them, and then betray nothing", async () => {
  for (const path of [paths.changes("iscp"), paths.changesFeed("iscp")]) {
    await show(false);
    expect((await ask(path)).status).toBe(404);
    await show(true);
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain("Five minutes more.");
    expect(text).toContain("Lengthened");
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
  expect((await ask(paths.changesFeed("iscp"))).headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  expect(await (await ask(paths.programme("iscp"))).text()).toContain("Changes of the programme");
});

test("every page of the event says which version it shows", async () => {
  const event = (await findEvent(built.house.reads, symposium.event.id))!;
  for (const path of [paths.event(event.address), paths.programme(event.address), paths.speakers(event.address)])
    expect(await (await ask(path)).text()).toMatch(/Programme: Version 2, published/);
});
