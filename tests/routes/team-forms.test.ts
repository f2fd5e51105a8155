import { newId } from "db/identity.server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registrationSettingsOf } from "~/events/change-registration-settings.server";
import { findEvent } from "~/events/events-queries.server";
import { markOf } from "~/events/mark.server";
import { paths } from "~/paths";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { type Assembly, aDelegation, anAssembly, delegationAt } from "../support/delegations";
import { signedInAs } from "../support/factors";

// What the team reads after pressing a button: what was done, to whom, and what was not.

let built: BuiltHouse;
let assembly: Assembly;
let cookie: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  assembly = await anAssembly({ starts_on: "2099-11-25", ends_on: "2099-11-27" }, built.house);
  cookie = `plenary-sign-in=${(await signedInAs(built.house, assembly.host.owner, systemNow())).token}`;
});
afterAll(() => built.close());

const look = async (path: string) => (await fetch(built.url + path, { headers: { cookie } })).text();
async function press(path: string, form: Record<string, string>) {
  const headers = { cookie, origin: built.url };
  const answer = await fetch(built.url + path, { method: "POST", headers, body: new URLSearchParams(form), redirect: "manual" });
  return { status: answer.status, location: answer.headers.get("location") ?? "", page: await answer.text() };
}
const setEvent = (columns: Record<string, unknown>) =>
  built.house.write((tx) =>
    tx
      .updateTable("event")
      .set(columns as never)
      .where("id", "=", assembly.event.id)
      .execute(),
  );

test("from the list of invitations a person is invited, and cannot be added as confirmed by oversight", async () => {
  const { address } = assembly.event;
  const way = new RegExp(`${paths.addPerson(address)}[^"]*`).exec(await look(paths.invitations(address)))![0];
  const page = await look(way);
  expect(page).toContain("Send the invitation");
  expect(page).not.toContain("Add as confirmed");
  expect(page).toContain('<input type="hidden" name="as" value="invited"/>');
  expect(await look(paths.addPerson(address))).toContain("Add as confirmed");
});

test("the board says that a draft's invitation was a rehearsal; published, whom it passed over and why", async () => {
  const { address } = assembly.event;
  const id = await aDelegation(assembly);
  const silent = await aDelegation(assembly, { jurisdiction: "JP", focalName: "", focalMail: "" });
  const send = async (deed: string) => {
    const form = { formKey: newId(), deed };
    const body = new URLSearchParams([...Object.entries(form), ["id[0]", id], ["id[1]", silent]]);
    const sent = await press(`${paths.delegations(address)}?tab=all`, Object.fromEntries(body));
    return look(sent.location);
  };
  await setEvent({ state: "draft" });
  expect(await send("invite")).toContain("This was a rehearsal: the event is a draft, so the message went to the team alone.");
  expect((await delegationAt(assembly, id)).invitedAt).toBeNull();

  await setEvent({ state: "published" });
  expect(await send("invite")).toContain("1 delegation is written to.");
  expect(await send("remind")).toContain("1 delegation is written to.");
  const again = await send("remind");
  expect(again).toContain("Reminded within the last day already: Singapore.");
  expect(again).toContain("To be written to once a focal point with a mail address is named: Japan.");
  expect(again).not.toContain("written to.<");
  const twice = await press(paths.delegation(address, id), { formKey: newId(), deed: "invite" });
  expect([twice.status, twice.page]).toEqual([422, expect.stringContaining("The invitation went to them within the last day")]);
});

test("a limit below what is taken is over by so many, in the words of every other limit", async () => {
  const { address } = assembly.event;
  await built.house.write((tx) =>
    tx.updateTable("pool").set({ confirmed: 3 }).where("event_id", "=", assembly.event.id).where("scope", "=", "event").execute(),
  );
  const settings = registrationSettingsOf((await findEvent(built.house.reads, assembly.event.id))!, null);
  const { whoMayRegister, peopleWord } = settings;
  const form = { deed: "event", form: "event", seen: markOf(settings), whoMayRegister, peopleWord, places: "1" };
  const lowered = await press(paths.registrationSettings(address), form);
  expect(lowered.page).toContain("3 places are taken: over by 2. Nothing was changed.");
});

test("a letter is drawn today or before", async () => {
  const order = { deed: "order", by: "drawn", letter: "K", host: "in-order", witness: "A witness" };
  const future = await press(paths.delegationSettings(assembly.event.address), { ...order, drawnOn: "2090-01-01" });
  expect([future.status, future.page]).toEqual([422, expect.stringContaining("This day is still to come")]);
  expect(future.page).toContain('value="2090-01-01"');
});

test("a short title that is stored too long is shown so that it fits, and the page can be saved", async () => {
  await setEvent({ short_title: JSON.stringify({ en: "International Symposium on Cyber Policing and Digital Evidence" }) });
  const page = await look(paths.eventSettings(assembly.event.address));
  expect(page).toContain('value="International Symposium on Cyber…"');
});
