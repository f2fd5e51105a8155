import { newId } from "db/identity.server";
import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { findFocalPointsOf } from "~/delegations/invited/focal-points-queries.server";
import { findEvent } from "~/events/events-queries.server";
import { asMailAddress } from "~/mail/mail-address";
import { findEverybodyAt, findTwoPeople } from "~/registration/duplicates/duplicates-queries.server";
import { mergePeople, noteTwoPeople } from "~/registration/duplicates/merge-people.server";
import { findAllInvitations } from "~/registration/invitations/invitations-queries.server";
import { invitePerson } from "~/registration/invite-person.server";
import { registerByLink } from "~/registration/register-by-link.server";
import { registerByLinkForm } from "~/registration/register-form";
import { anEvent, organiserOf, otherHost } from "../../support/cast";
import { aDelegation, anAssembly, focalPointOf } from "../../support/delegations";
import { noon } from "../../support/house";
import { aSession } from "../../support/programme";
import { aConfirmed, entry, holderOf, openSymposium, registrationsAt, type Stage } from "../../support/registrations";

const mail = (name: string) => asMailAddress(`${name}@police.example`)!;

const named = (name: string) => ({ name, mailAddress: mail(name.toLowerCase()) });

async function elsewhereOf({ house, event }: Stage, hostId: string = event.hostId): Promise<Stage> {
  const { id } = await anEvent(house, { id: hostId });
  return { house, event: (await findEvent(house.reads, id))! };
}

async function merge(stage: Stage, keep: string, other: string) {
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  return stage.house.write((tx) => mergePeople(tx, organiser, stage.event, { keep, merge: other }, noon));
}

async function invite(stage: Stage, name: string) {
  const organiser = await organiserOf(stage.house, stage.event, "edit-people");
  const who = entry({ name, mailAddress: mail(name.toLowerCase()) });
  const invited = await stage.house.write((tx) => invitePerson(tx, organiser, who, noon));
  return invited.ok ? invited.value.id : Promise.reject(new Error(invited.why));
}

const aSessionAt = async ({ house, event }: Stage) => aSession(house, await organiserOf(house, event, "edit-programme"));

const guestsOf = ({ house }: Stage, sessionId: string) =>
  house.reads
    .selectFrom("session_guest")
    .select("person_id")
    .where("session_id", "=", sessionId)
    .orderBy("person_id")
    .execute()
    .then((rows) => rows.map(({ person_id }) => person_id));

const asGuest = ({ house, event }: Stage, sessionId: string, personId: string) =>
  house.write((tx) => tx.insertInto("session_guest").values({ event_id: event.id, session_id: sessionId, person_id: personId }).execute());

test("whom closed sessions are open to changes for the two alone, and at this event alone", async () => {
  const here = await openSymposium();
  const there = await elsewhereOf(here);
  const [kept, other, third] = [
    await aConfirmed(here, { name: "Chan" }),
    await aConfirmed(here, named("Lee")),
    await aConfirmed(here, named("Ng")),
  ];
  const [briefing, dinner, abroad] = [await aSessionAt(here), await aSessionAt(here), await aSessionAt(there)];
  for (const [session, person] of [
    [briefing, other],
    [briefing, kept],
    [dinner, other],
    [dinner, third],
  ] as const)
    await asGuest(here, session.id, person.personId);
  await asGuest(there, abroad.id, other.personId);

  expect(await merge(here, kept.personId, other.personId)).toEqual(yes(undefined));
  expect(await guestsOf(here, briefing.id)).toEqual([kept.personId]);
  expect(await guestsOf(here, dinner.id)).toEqual([kept.personId, third.personId].sort());
  expect(await guestsOf(here, abroad.id)).toEqual([other.personId]);
});

test("invitations change for the two alone, and at this event alone; each event lists its own", async () => {
  const here = await openSymposium();
  const there = await elsewhereOf(here);
  const [kept, other, third] = [await aConfirmed(here, named("Chan")), await invite(here, "Lee"), await invite(here, "Ng")];
  expect(await invite(there, "Lee"), "one person of the host").toBe(other);
  const form = registerByLinkForm().parse({ formKey: newId(), name: "Lee" });
  const holder = await holderOf(here, other);
  await here.house.write((tx) => registerByLink(tx, holder, here.event, form, "en", noon));
  const listed = async (stage: Stage) =>
    (await findAllInvitations(stage.house.reads, stage.event)).map(({ personId, registrationId, mailAddress }) => [
      personId,
      registrationId !== null,
      mailAddress,
    ]);
  expect(await listed(there)).toEqual([[other, false, mail("lee")]]);

  expect(await merge(here, kept.personId, other)).toEqual(yes(undefined));
  expect((await listed(here)).map(([personId]) => personId)).toEqual([kept.personId, third]);
  expect(await listed(there)).toEqual([[other, false, mail("lee")]]);
  const { merged_into } = await here.house.reads
    .selectFrom("person")
    .select("merged_into")
    .where("id", "=", other)
    .executeTakeFirstOrThrow();
  expect(merged_into, "who is needed elsewhere stays").toBeNull();
  expect(await merge(here, third, kept.personId)).toEqual(no("not-here"));
});

test("who answers for delegations at two events hands over those of this one", async () => {
  const here = await anAssembly();
  const delegationId = await aDelegation(here);
  const { person } = await focalPointOf(here, delegationId);
  const kept = await aConfirmed(here, named("Chan"));
  expect(await merge(here, kept.personId, person.id)).toEqual(yes(undefined));
  expect(await findFocalPointsOf(here.house.reads, here.event, delegationId)).toMatchObject([{ personId: kept.personId }]);
});

test("everybody at an event is everybody at this one, with the addresses of these alone; each host remembers its own two people", async () => {
  const here = await openSymposium();
  const there = await elsewhereOf(here);
  const [chan, lee] = [await aConfirmed(here, named("Chan")), await aConfirmed(here, named("Lee"))];
  await aConfirmed(there, named("Ng"));
  const seen = (await findEverybodyAt(here.house.reads, here.event)).map(({ name, mailAddresses }) => [name, mailAddresses]);
  expect(seen).toEqual([
    ["Chan", [mail("chan")]],
    ["Lee", [mail("lee")]],
  ]);
  const organiser = await organiserOf(here.house, here.event, "edit-people");
  await here.house.write((tx) => noteTwoPeople(tx, organiser, here.event, [chan.personId, lee.personId], noon));
  const foreign = await elsewhereOf(here, (await otherHost(here.house)).id);
  expect((await findTwoPeople(here.house.reads, there.event)).size).toBe(1);
  expect((await findTwoPeople(here.house.reads, foreign.event)).size).toBe(0);
  expect(await registrationsAt(there)).toHaveLength(1);
});
