import { no } from "db/outcome";
import { expect, test } from "vitest";
import { undoSending } from "~/agenda/sending/undo-sending.server";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import { asMailAddress } from "~/mail/mail-address";
import { findSending } from "~/mail/sendings-queries.server";
import { openCompositions } from "~/messages.server";
import { writeToEverybody } from "~/registration/everybody/write-to-everybody.server";
import { readPeopleFilter } from "~/registration/people-list/people-list";
import { type Instant, plusSeconds } from "~/time/instant";
import { organiserOf } from "../../support/cast";
import { noon } from "../../support/house";
import { aConfirmed, openSymposium } from "../../support/registrations";
import { openTestRelay } from "../../support/relay";

const content = { subject: "The coach leaves at 08:00", words: "From the north gate.\n\nPlease bring your badge: 護照亦可." };

async function writing() {
  const stage = await openSymposium();
  const { url, inbox } = await openTestRelay();
  const clock = { now: noon as Instant };
  const configuration = { ...stage.house.configuration, mailUrl: url, mailFrom: "plenary@host.example" };
  const house = { ...stage.house, configuration, now: () => clock.now };
  for (const name of ["Lee", "Okafor"])
    await aConfirmed({ house, event: stage.event }, { name, mailAddress: asMailAddress(`${name}@police.example`) });
  await aConfirmed({ house, event: stage.event }, { name: "Lau", mailAddress: null });
  const organiser = await organiserOf(house, stage.event, "send");
  return {
    ...{ house, event: stage.event, organiser, clock, inbox },
    write: (query: string) =>
      house.write((tx) => writeToEverybody(tx, organiser, readPeopleFilter(new URLSearchParams(query), "confirmed"), content, clock.now)),
    async delivered() {
      const office = openPostOffice(house, openCompositions(house, house.paper), { rounds: false, perSecond: 1000 });
      await office.deliverDue();
      await office.close();
      return inbox.map(({ recipients }) => recipients[0]!.toLowerCase()).sort();
    },
  };
}

test("everybody of the list with an address gets the team's words in a letter of their own, a minute later", async () => {
  const { house, event, write, delivered, clock, inbox } = await writing();
  const sent = await write("tab=confirmed");
  const id = sent.ok ? sent.value : "";
  expect(await findSending(house.reads, event, id)).toMatchObject({ kind: "announcement", reached: 2, withoutAddress: 1 });
  expect(await delivered()).toEqual([]);
  clock.now = plusSeconds(clock.now, 60);
  expect(await delivered()).toEqual(["lee@police.example", "okafor@police.example"]);
  expect(inbox[0]!.mail?.subject).toMatch(/: The coach leaves at 08:00$/);
  expect(inbox[0]!.mail?.text).toContain("From the north gate.\n\nPlease bring your badge: 護照亦可.");
  expect(inbox.map(({ mail }) => mail?.text?.includes("Dear Lee")).filter(Boolean)).toHaveLength(1);
  const [noted] = await house.reads.selectFrom("audit_entry").select("facts").where("verb", "=", "people.written-to").execute();
  expect(JSON.parse(noted!.facts)).toEqual({ reached: 2, withoutAddress: 1 });
});

test("only the narrowed list is written to, and nobody at all where nobody has an address", async () => {
  const { write, delivered, clock } = await writing();
  expect((await write("tab=confirmed&search=okafor")).ok).toBe(true);
  clock.now = plusSeconds(clock.now, 60);
  expect(await delivered()).toEqual(["okafor@police.example"]);
  expect(await write("tab=confirmed&search=lau")).toEqual(no("nobody"));
  expect(await write("tab=out")).toEqual(no("nobody"));
});

test("undone within the minute, nothing leaves", async () => {
  const { house, organiser, write, delivered, clock } = await writing();
  const sent = await write("tab=confirmed");
  const id = sent.ok ? sent.value : "";
  expect(await house.write((tx) => undoSending(tx, organiser, id, plusSeconds(noon, 59)))).toEqual({ ok: true, value: 2 });
  clock.now = plusSeconds(clock.now, 60);
  expect(await delivered()).toEqual([]);
});
