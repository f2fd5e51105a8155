import { afterAll, beforeAll, expect, test } from "vitest";
import { asMailAddress } from "~/mail/mail-address";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { correctMember } from "~/registration/members/correct-member.server";
import { printedForm } from "~/registration/members/member-form";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { anEvent, organiserOf } from "../support/cast";
import { type Assembly, aDelegation, anAssembly, focalHand, focalPointOf, named } from "../support/delegations";
import { onKnownDevice } from "../support/devices";
import { confirmedMember } from "../support/participants";
import { aSession } from "../support/programme";
import { aConfirmed } from "../support/registrations";

// A focal point names whom they like, by any address. What the host knows of somebody otherwise does not come with the name.

let built: BuiltHouse;
let assembly: Assembly;
let delegation: string;
let cookie: string;
let link: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  assembly = await anAssembly({ starts_on: "2099-11-25", ends_on: "2099-11-27" }, built.house);
  delegation = await aDelegation(assembly, { places: "" });
  const { person } = await focalPointOf(assembly, delegation);
  link = makeLink(built.house.configuration.secret, "me", person.id, 1);
  cookie = await onKnownDevice(built.house, assembly.host, person.id, systemNow());
});
afterAll(() => built.close());

const pageOf = (registration: string) => built.url + paths.myMember(link, assembly.event.address, delegation, registration);
const look = async (registration: string) => (await fetch(pageOf(registration), { headers: { cookie } })).text();
async function showLink(registration: string) {
  const headers = { cookie, origin: built.url, "content-type": "application/x-www-form-urlencoded" };
  const answer = await fetch(pageOf(registration), { method: "POST", headers, body: "deed=show-link", redirect: "manual" });
  return { status: answer.status, text: await answer.text() };
}
const agenda = async (registration: string) =>
  (await fetch(built.url + paths.memberAgenda(link, assembly.event.address, delegation, registration), { headers: { cookie } })).status;
const nameOf = async (personId: string) =>
  (await built.house.reads.selectFrom("person").select("display_name").where("id", "=", personId).executeTakeFirstOrThrow()).display_name;

async function correct(registrationId: string, name: string) {
  const entry = printedForm().parse({ name, revision: "0", role: "delegate" });
  const { revision } = await built.house.reads
    .selectFrom("registration")
    .select("revision")
    .where("id", "=", registrationId)
    .executeTakeFirstOrThrow();
  const hand = await focalHand(assembly, delegation);
  return built.house.write((tx) => correctMember(tx, hand, registrationId, { ...entry, revision }, systemNow()));
}

test("a member the host knows by this delegation alone: the link is shown, and corrections are the person's", async () => {
  const { id, personId } = await named(assembly, await focalHand(assembly, delegation), { name: "Tan Wei" }, systemNow());
  expect(await look(id)).toContain("show-link");
  const secret = makeLink(built.house.configuration.secret, "me", personId, 1);
  expect(await showLink(id)).toMatchObject({ status: 200, text: expect.stringContaining(secret) });
  expect(await correct(id, "Tan Wei Ming")).toMatchObject({ ok: true });
  expect(await nameOf(personId)).toBe("Tan Wei Ming");
});

test("whoever would lose a confirmed place by another name reads so before saving, and nobody else does", async () => {
  const { address } = assembly.event;
  const warned = async (approval: string) => {
    const id = await aDelegation(assembly, { places: "", jurisdiction: approval ? "JP" : "KR" });
    if (approval) await built.house.write((tx) => tx.updateTable("delegation").set({ approval: "host" }).where("id", "=", id).execute());
    const { person } = await focalPointOf(assembly, id);
    const { secret } = built.house.configuration;
    const ask = async (path: string, reader: string) =>
      (await fetch(built.url + path, { headers: { cookie: await onKnownDevice(built.house, assembly.host, reader, systemNow()) } })).text();
    const member = await confirmedMember(assembly, id, { name: "Sato Ken" });
    const { person_id: self } = await built.house.reads
      .selectFrom("registration")
      .select("person_id")
      .where("id", "=", member)
      .executeTakeFirstOrThrow();
    const focal = await ask(paths.myMember(makeLink(secret, "me", person.id, 1), address, id, member), person.id);
    const own = await ask(paths.myDetails(makeLink(secret, "me", self, 1), address), self);
    expect([focal, own].map((page) => page.includes("Sato Ken"))).toEqual([true, true]);
    expect(own).toContain("This page is for Sato Ken.");
    return [focal, own].map((page) => page.includes("Another name or position has to be approved"));
  };
  expect(await warned("host")).toEqual([true, true]);
  expect(await warned("")).toEqual([false, false]);
});

test("a member who is known otherwise: their link and their agenda go to them alone, and their record stays theirs", async () => {
  const { house, host } = assembly;
  const elsewhere = await anEvent(house, host);
  const mailAddress = asMailAddress("known@police.example")!;
  const known = await aConfirmed(
    { house, event: { ...assembly.event, id: elsewhere.id, address: elsewhere.address } },
    { name: "Known Person", mailAddress },
  );
  const here = await named(assembly, await focalHand(assembly, delegation), { name: "Known Person", mailAddress }, systemNow());
  expect(here.personId).toBe(known.personId);
  const page = await look(here.id);
  expect(page).not.toContain("show-link");
  expect(page).toContain("goes to them alone");
  const shown = await showLink(here.id);
  expect(shown.status).toBe(422);
  expect(shown.text).not.toContain(makeLink(house.configuration.secret, "me", here.personId, 1));
  expect(await agenda(here.id)).toBe(404);
  expect(await correct(here.id, "Somebody Else")).toMatchObject({ ok: true });
  expect(await nameOf(here.personId)).toBe("Known Person");
});

test("somebody asked into a closed session by name is known otherwise from then on", async () => {
  const { house, event } = assembly;
  const id = await confirmedMember(assembly, delegation, { name: "Guest Of Honour" });
  expect(await look(id)).toContain("show-link");
  const { person_id } = await house.reads.selectFrom("registration").select("person_id").where("id", "=", id).executeTakeFirstOrThrow();
  const editor = await organiserOf(house, event, "edit-programme");
  await aSession(house, editor, { title: { en: "Heads only" }, access: "named", guestIds: [person_id] });
  expect(await look(id)).not.toContain("show-link");
  expect((await showLink(id)).status).toBe(422);
});

test("a button that led to the code did nothing, and the page one comes back to says to press it again", async () => {
  const waiting = await named(assembly, await focalHand(assembly, delegation), { name: "Waits", mailAddress: "waits@sg.example" });
  await built.house.write((tx) =>
    tx.updateTable("registration").set({ state: "awaiting-focal-point" }).where("id", "=", waiting.id).execute(),
  );
  const page = built.url + paths.myDelegation(link, assembly.event.address, delegation);
  const headers = { origin: built.url, "content-type": "application/x-www-form-urlencoded" };
  const approve = { method: "POST", body: `deed=approve&member=${waiting.id}`, redirect: "manual" } as const;
  const asked = await fetch(page, { ...approve, headers });
  const back = new URL(asked.headers.get("location")!, built.url).searchParams.get("to")!;
  expect(await (await fetch(built.url + back)).text()).toContain("Nothing has been done yet: please press the button once more.");
  const pressed = await fetch(built.url + back, { ...approve, headers: { ...headers, cookie } });
  expect([pressed.status, pressed.headers.get("location")]).toEqual([303, page.slice(built.url.length)]);
  expect(await (await fetch(page)).text()).not.toContain("Nothing has been done yet");
});
