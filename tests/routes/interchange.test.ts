import { afterAll, beforeAll, expect, test } from "vitest";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { paths } from "~/paths";
import { publishProgramme } from "~/programme/publish-programme.server";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { systemNow } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, organiserOf } from "../support/cast";
import { aSession } from "../support/programme";
import { newBrowser } from "./browser";

let built: BuiltHouse;
let host: Awaited<ReturnType<typeof aHost>>;

beforeAll(async () => {
  built = await openBuiltHouse();
  host = await aHost(built.house);
});
afterAll(() => built.close());

async function anOrganiser() {
  const { house, url } = built;
  const browser = newBrowser(url);
  await browser.send(
    paths.signInLink(await house.write((tx) => makeConsoleLink(tx, house.configuration.secret, host.owner, systemNow()))),
    {},
  );
  const cookie = () => [...browser.jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const post = (path: string, body: FormData | URLSearchParams) =>
    fetch(url + path, { method: "POST", body, redirect: "manual", headers: { origin: url, cookie: cookie() } });
  const read = async (path: string) => (await (await browser.open(path)).text()).replaceAll("<!-- -->", "");
  const boxOf = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
  async function upload(path: string, text: string, more: Record<string, string>) {
    const form = new FormData();
    form.set("formKey", boxOf(await read(path), "formKey"));
    for (const [name, value] of Object.entries(more)) form.set(name, value);
    form.set("file", new File([text], "schedule.json"));
    return post(path, form);
  }
  async function carryOut(path: string) {
    const page = await read(path);
    const form = new URLSearchParams({ step: "import", formKey: boxOf(page, "formKey"), seen: boxOf(page, "seen") });
    const answers = await Promise.all([post(path, form), post(path, form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    for (let turn = 0; turn < 100 && !(await read(path)).includes("It is in the draft."); turn++)
      await new Promise((go) => setTimeout(go, 50));
    return read(path);
  }
  return { open: browser.open, read, upload, carryOut };
}

const schedule = (title = "Opening") =>
  JSON.stringify({
    schedule: {
      version: "1",
      conference: {
        acronym: "winter_2027",
        title: "Winter school",
        time_zone_name: "Europe/Berlin",
        days: [
          {
            date: "2027-01-11",
            rooms: {
              Aula: [
                {
                  id: 1,
                  guid: "00000000-0000-4000-8000-000000000001",
                  date: "2027-01-11T09:00:00+01:00",
                  duration: "01:00",
                  title,
                  persons: [{ id: 1, name: "Mei Wong" }],
                },
                {
                  id: 2,
                  guid: "00000000-0000-4000-8000-000000000002",
                  date: "2027-01-11T10:00:00+01:00",
                  duration: "00:00",
                  title: "No time",
                },
              ],
            },
          },
        ],
      },
    },
  });

test("a schedule is open to scripts of other sites, and not sent again to whoever has it; a rehearsal is the team's", async () => {
  const { house, url } = built;
  const event = await anEvent(house, host, { address: "open-day" });
  const editor = await organiserOf(house, event, "edit-programme");
  await aSession(house, editor, { dayId: event.days[0]!.id, start: "09:00" as ClockTime });
  await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, systemNow()));
  for (const [path, type] of [
    [paths.scheduleJson("open-day"), "application/json"],
    [paths.scheduleXml("open-day"), "application/xml"],
  ] as const) {
    const answer = await fetch(url + path, { headers: { origin: "https://elsewhere.example" } });
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("access-control-allow-origin")]).toEqual([
      200,
      `${type}; charset=utf-8`,
      "*",
    ]);
    const again = await fetch(url + path, { headers: { "if-none-match": answer.headers.get("etag")! } });
    expect([again.status, await again.text(), again.headers.get("access-control-allow-origin")]).toEqual([304, "", "*"]);
    const inPerson = await fetch(url + path, { headers: { cookie: "plenary-sign-in=nobody" } });
    expect(await inPerson.text()).toBe(await answer.text());
  }
  expect((await fetch(url + paths.programmeCalendar("open-day"))).headers.get("access-control-allow-origin")).toBeNull();
  await anEvent(house, host, { address: "not-yet", state: "draft" });
  expect((await fetch(url + paths.scheduleJson("not-yet"))).status).toBe(404);
});

test("a file is shown before anything is done, carried out once, and changes nothing a second time", async () => {
  const { house } = built;
  const event = await anEvent(house, host, {
    address: "winter",
    time_zone: "Europe/Berlin",
    starts_on: "2027-01-11",
    ends_on: "2027-01-12",
  });
  const { open, read, upload, carryOut } = await anOrganiser();
  const refused = await upload(paths.interchange("winter"), "{", { kind: "schedule" });
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("This is not JSON that can be read")]);

  const kept = (await upload(paths.interchange("winter"), schedule(), { kind: "schedule" })).headers.get("location")!;
  const preview = await read(kept);
  expect(preview).toContain("Import 1 row, without 1");
  expect(preview).toContain("Its duration cannot be read");
  expect(await findAllSessions(house.reads, event)).toEqual([]);
  expect(await carryOut(kept)).toContain("It is in the draft.");
  expect((await findAllSessions(house.reads, event)).map(({ title }) => title.en)).toEqual(["Opening"]);

  const again = (await upload(paths.interchange("winter"), schedule(), { kind: "schedule" })).headers.get("location")!;
  expect(await read(again)).toContain("There is nothing to do");
  const table = (await upload(paths.interchange("winter"), "Full name;What\nAna;x\n", { kind: "speakers" })).headers.get("location")!;
  expect(await read(table)).toContain("What the columns hold");
  await anEvent(house, host, { address: "summer" });
  for (const elsewhere of [table.replace("/winter/", "/summer/"), paths.newImport(table.split("/").at(-1)!)])
    expect((await open(elsewhere)).status, "it was read in for winter").toBe(404);
});

test("an event comes from a file as a draft, with its days and its zone", async () => {
  const { house } = built;
  const { read, upload, carryOut } = await anOrganiser();
  const kept = (await upload(paths.newFromFile(), schedule("First day"), { host: host.id })).headers.get("location")!;
  expect(await read(kept)).toContain("Winter school");
  expect(await carryOut(kept)).toContain("It is in the draft.");
  const made = await house.reads.selectFrom("event").selectAll().where("address", "=", "winter-2027").executeTakeFirstOrThrow();
  expect(made).toMatchObject({ state: "draft", time_zone: "Europe/Berlin", starts_on: "2027-01-11", ends_on: "2027-01-11" });
  expect((await findAllSessions(house.reads, made)).map(({ title }) => title.en)).toEqual(["First day"]);
});
