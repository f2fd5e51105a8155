import { newId } from "db/identity.server";
import { no } from "db/outcome";
import { expect, test } from "vitest";
import { findHistoryOfPerson } from "~/audit/audit-queries.server";
import { asMailAddress } from "~/mail/mail-address";
import { addPerson } from "~/people/add-person.server";
import { changeAddresses } from "~/people/change-addresses.server";
import { changePerson } from "~/people/change-person.server";
import { findPersonByLink } from "~/people/find-person-by-link.server";
import { findAllContactAddresses, findAllPersonsByAddress, findPersonById } from "~/people/people-queries.server";
import { makeLink } from "~/people/personal-link.server";
import { renewLink } from "~/people/renew-link.server";
import { plusDays } from "~/time/instant";
import { aHost, anEvent, otherHost } from "../support/cast";
import { noon, openTestHouse } from "../support/house";

const blank = { rankOrTitle: "", salutation: "", position: "", otherScriptName: "", organisationId: null };
const shared = asMailAddress("cyber@police.example")!;
const stranger = (hostId: string) => ({ hostId, actor: { kind: "stranger" } as const });

async function openHostHouse() {
  const house = await openTestHouse();
  return { ...house, host: (await aHost(house)).id, other: (await otherHost(house)).id };
}

test("two people share a mailbox and stay two people", async () => {
  const { reads, write, host, other } = await openHostHouse();
  const addresses = [{ kind: "own", mailAddress: shared } as const];
  const first = await write((tx) => addPerson(tx, stranger(host), { ...blank, name: "陳大文", addresses }, noon));
  const second = await write((tx) => addPerson(tx, stranger(host), { ...blank, name: "de la Cruz", addresses }, noon));

  expect(await findAllPersonsByAddress(reads, host, asMailAddress("CYBER@Police.example")!)).toEqual([first, second]);
  expect(await findAllPersonsByAddress(reads, other, shared)).toEqual([]);
});

test("a person needs no mail address, and an assistant's does not make them findable as its owner", async () => {
  const { reads, write, host } = await openHostHouse();
  const person = await write((tx) => addPerson(tx, stranger(host), { ...blank, name: "Chan", addresses: [] }, noon));
  await write((tx) => changeAddresses(tx, stranger(host), person, "assistant", [shared], noon));

  expect(await findAllContactAddresses(reads, person.id)).toMatchObject([{ kind: "assistant", mailAddress: shared, provenAt: null }]);
  expect(await findAllPersonsByAddress(reads, host, shared)).toEqual([]);
});

test("the second of two who change the same person is told", async () => {
  const { reads, write, host } = await openHostHouse();
  const person = await write((tx) => addPerson(tx, stranger(host), { ...blank, name: "Chan", addresses: [] }, noon));
  const change = (name: string) => write((tx) => changePerson(tx, stranger(host), { ...person, name }, noon));

  expect(await change("Chan Tai-man")).toMatchObject({ ok: true, value: { name: "Chan Tai-man", revision: 2 } });
  expect(await change("CHAN")).toEqual(no("changed-since"));
  expect((await findPersonById(reads, person.id))?.name).toBe("Chan Tai-man");
});

test("another host cannot change a person, nor learn that there is one", async () => {
  const { write, host, other } = await openHostHouse();
  const person = await write((tx) => addPerson(tx, stranger(host), { ...blank, name: "Chan", addresses: [] }, noon));
  expect(await write((tx) => changePerson(tx, stranger(other), { ...person, name: "X" }, noon))).toEqual(no("no-such-person"));
});

test("a renewed link makes every older one worthless", async () => {
  const { reads, write, host } = await openHostHouse();
  const person = await write((tx) => addPerson(tx, stranger(host), { ...blank, name: "Chan", addresses: [] }, noon));
  const old = makeLink("secret", "me", person.id, person.linkGeneration);
  expect(await findPersonByLink(reads, "secret", "me", old, noon)).toMatchObject({ id: person.id });

  await write((tx) => renewLink(tx, stranger(host), person, noon));

  expect(await findPersonByLink(reads, "secret", "me", old, noon)).toBeUndefined();
  expect(await findPersonByLink(reads, "secret", "me", makeLink("secret", "me", person.id, 2), noon)).toMatchObject({ id: person.id });
  expect((await findHistoryOfPerson(reads, person)).map(({ verb }) => verb)).toEqual(["person.link-renewed", "person.added"]);
});

test("a link opens until 90 days after the last event of its person, and not a day longer", async () => {
  const { reads, write, host } = await openHostHouse();
  const person = await write((tx) => addPerson(tx, stranger(host), { ...blank, name: "Chan", addresses: [] }, noon));
  const event = await anEvent({ reads, write }, { id: host }, { starts_on: "2026-11-02", ends_on: "2026-11-04" });
  const invited = { id: newId(), host_id: host, event_id: event.id, person_id: person.id, category_id: null, created_at: noon };
  await write((tx) => tx.insertInto("invitation").values(invited).execute());
  const link = makeLink("secret", "me", person.id, person.linkGeneration);
  const onDay = (days: number) => findPersonByLink(reads, "secret", "me", link, plusDays("2026-11-04T12:00:00.000Z" as typeof noon, days));

  expect(await onDay(90)).toMatchObject({ id: person.id });
  expect(await onDay(91)).toBeUndefined();
});
