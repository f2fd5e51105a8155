import { afterAll, beforeAll, expect, test } from "vitest";
import { asMailAddress } from "~/mail/mail-address";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { invitePerson } from "~/registration/invite-person.server";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { aHost, anEvent, type CastEvent, organiserOf } from "../support/cast";
import { noon } from "../support/house";
import { entry } from "../support/registrations";
import { newBrowser } from "./browser";

let built: BuiltHouse;
let event: CastEvent;

beforeAll(async () => {
  built = await openBuiltHouse();
  const days = { starts_on: "2098-11-25", ends_on: "2098-11-27", registration_closes: "2098-07-14T18:00" };
  event = await anEvent(built.house, await aHost(built.house), { ...days, who_may_register: "invited" });
});

afterAll(() => built.close());

const textOf = (page: string) =>
  page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

async function theInvited(name: string) {
  const { house, url } = built;
  const organiser = await organiserOf(house, event, "edit-people");
  const who = entry({ name, mailAddress: asMailAddress(`${name.toLowerCase()}@police.example`)! });
  const invited = await house.write((tx) => invitePerson(tx, organiser, who, noon));
  if (!invited.ok) throw new Error(invited.why);
  const link = makeLink(house.configuration.secret, "me", invited.value.id, 1);
  const browser = newBrowser(url);
  const read = async (path: string) => (await browser.open(path)).text();
  const keyOf = (page: string) => /name="formKey" value="([^"]+)"/.exec(page)![1]!;
  return {
    first: async () => textOf(await read(paths.me(link, event.address))),
    no: async () => {
      const page = await read(paths.myWithdrawal(link, event.address));
      const send = () => browser.send(paths.myWithdrawal(link, event.address), { formKey: keyOf(page) });
      return { page: textOf(page), send };
    },
    register: async () => {
      const page = await read(paths.myRegistration(link, event.address));
      return browser.send(paths.myRegistration(link, event.address), { formKey: keyOf(page), name });
    },
  };
}

test("whoever is invited reads the last day, says that they cannot come, and may still change their mind", async () => {
  const chan = await theInvited("Chan");
  expect(await chan.first()).toMatch(/Please answer by 14 July 2098\..* I cannot come /);

  const { page, send } = await chan.no();
  expect(page).toMatch(/you may still register until 14 July 2098\. Tell the host that I cannot come/);
  const twice = await Promise.all([send(), send()]);
  expect(twice.map(({ status }) => status)).toEqual([303, 303]);
  expect(await chan.first()).toMatch(/Cannot come .*You have said that you cannot come\. Should you be able .* until 14 July 2098\./);
  expect(await chan.first()).not.toMatch(/I cannot come|You are invited/);

  expect((await chan.register()).status).toBe(303);
  expect(await chan.first()).not.toMatch(/Cannot come|You have said/);
});

test("whoever has registered meanwhile and says so on the page that stood open gives that place back", async () => {
  const lee = await theInvited("Lee");
  const { send } = await lee.no();
  await lee.register();
  expect((await send()).status).toBe(303);
  expect(await lee.first()).toMatch(/You have given your place back/);
});

test("whose invitation was withdrawn meanwhile reads a refusal, and nothing of a place they never had", async () => {
  const ng = await theInvited("Ng");
  const { send } = await ng.no();
  await built.house.write((tx) => tx.updateTable("invitation").set({ withdrawn_at: noon }).where("regretted_at", "is", null).execute());
  const answer = await send();
  const page = textOf(await answer.text());
  expect(answer.status).toBe(422);
  expect(page).toContain("You are not registered for this event.");
  expect(page).not.toMatch(/Give your place back|Give my place back/);
  expect(await ng.first()).not.toContain("I cannot come");
});
