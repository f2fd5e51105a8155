import type { Reads } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import { sql } from "kysely";
import { startApp } from "~/accounts/factors/add-app.server";
import type { Event } from "~/events/event";
import { findEvent, findEventByAddress } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import type { MailAddress } from "~/mail/mail-address";
import { publishProgramme } from "~/programme/publish-programme.server";
import { systemNow } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { aColleague, anEvent, organiserOf, otherHost } from "./cast";
import { aClearance } from "./clearances";
import { aPasskey, recoveryCodesOf, signedInAs } from "./factors";
import { aNamesList } from "./names";
import { aSession } from "./programme";
import { aListIssued, aMemberAt, furnish, invitedTo, registeredAt, somebodyAt, speaksAt, writtenTo } from "./refusal-company";
import { leavings } from "./refusal-leavings";
import type { World } from "./refusal-world";
import { aConfirmed } from "./registrations";

/**
 * Those whom no address of the walk is about: a draft of the first host where the very people of its other events are registered, speak
 * and get messages; a host that asks for a second factor, with an event; and an account with every kind of factor.
 * Nothing of theirs may change one word of what anybody else is told. The ids of what is theirs, by the column that names it.
 */
export async function addBystanders(house: House, world: World): Promise<Record<"event_id" | "host_id" | "account_id", string[]>> {
  const { ours, ourDraft, sibling, theirs } = world.places;
  const now = systemNow();
  const third = await otherHost(house, {
    name: "Third house",
    shortName: "Third",
    owner: { name: "Third owner", mailAddress: "third@third.example" },
  });
  const keeper = { id: world.keeper };
  await aPasskey(house, keeper, now);
  await recoveryCodesOf(house, keeper, now);
  const signedIn = await signedInAs(house, keeper, now);
  await house.write((tx) => startApp(tx, signedIn, house.configuration.secret, now));

  await stepsAt(house, (await findEventByAddress(house.reads, ours.event))!, keeper.id);

  const events: string[] = [];
  for (const [host, people] of [
    [{ id: ours.host }, [ours, sibling]],
    [{ id: theirs.host }, [theirs]],
    [third, []],
  ] as const) {
    const created = await anEvent(house, host, { state: "draft" });
    const event = (await findEvent(house.reads, created.id))!;
    events.push(event.id);
    const colleague = await aColleague(house, host, "organiser", event);
    const editor = await organiserOf(house, event, "edit-programme", host.id === third.id ? colleague : undefined);
    const session = await aSession(house, editor, { title: { en: "Bystander" }, dayId: created.days[0]!.id, start: "08:00" as ClockTime });
    await aSession(house, editor, { title: { en: "Unplaced bystander" } });
    await house.write((tx) => tx.updateTable("day").set({ heading: '{"en":"Bystander"}' }).where("event_id", "=", event.id).execute());
    await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, now));
    await leavings(house, event, `file ${event.id}`, "bystander");
    // Of the name, and at the third host of the address, that the forms of this walk are filled in with.
    const mailAddress = (host.id === third.id ? "lee@police.example" : "other@police.example") as MailAddress;
    const newcomer = await aConfirmed(
      { house, event },
      { name: "Lee Ka-yan", organisation: host.id === third.id ? "Police" : "Bystanders", mailAddress },
    );
    const { delegation } = await somebodyAt(house, event, newcomer.personId, colleague, "Bystander");
    await inTheList(house, event, { delegation, registration: newcomer.id, by: colleague.id });
    await furnish(house, event, editor, session, { words: "Bystander", mark: host.id === third.id });
    await aClearance(house, event, { words: "Bystander", about: session.id });
    if (host.id === ours.host) await invitedTo(house, (await findEventByAddress(house.reads, ourDraft.event))!, newcomer.personId);
    for (const { person, speaker } of people) {
      const speakers = await personOf(house.reads, speaker);
      for (const each of [person, speakers]) {
        await registeredAt(house, event, each, newcomer);
        await speaksAt(house, event, each, "Bystander");
        await somebodyAt(house, event, each, colleague, "Bystander");
        await invitedTo(house, event, each);
        await writtenTo(house, event, each);
      }
    }
    // Last: whoever does something new forgets what they had undone.
    await stepsAt(house, event, editor.accountId);
  }
  await aNamesList(house, third, { FR: { name: "Bystander" } }, "en", "Bystanders");
  await house.write((tx) => tx.updateTable("host").set({ factor_required_at: now }).where("id", "=", third.id).execute());
  return { event_id: events, host_id: [third.id], account_id: [keeper.id, third.owner.id] };
}

/** A delegation that has come, somebody from abroad without one, what the team chose for them, and somebody it has to decide about. */
async function inTheList(house: House, event: Event, of: { delegation: string; registration: string; by: string }) {
  await aMemberAt(house, event, of.delegation, "Bystander member");
  const choice = { registration_id: of.registration, edition: "public", shown: "named", chosen_by: of.by, chosen_at: systemNow() } as const;
  await house.write(async (tx) => {
    await tx.updateTable("registration").set({ jurisdiction_code: "FR" }).where("id", "=", of.registration).execute();
    await tx
      .insertInto("participant_choice")
      .values({ event_id: event.id, ...choice })
      .execute();
  });
  await aListIssued(house, event, of.delegation);
  const awaiting = await aConfirmed({ house, event }, { name: "Bystander awaiting", mailAddress: null });
  await house.write((tx) => tx.updateTable("registration").set({ state: "awaiting-host" }).where("id", "=", awaiting.id).execute());
}

/** Something done to a draft, and something undone, in this very hour: an account’s own at an event. */
const stepsAt = ({ write }: House, event: { id: string }, accountId: string) =>
  write(async (tx) => {
    const now = systemNow();
    for (const [number, undone_at] of [
      [998, null],
      [999, now],
    ] as const)
      await tx
        .insertInto("draft_step")
        .values({ id: newId(), event_id: event.id, account_id: accountId, number, words: "did what a bystander does", at: now, undone_at })
        .execute();
  });

const personOf = async (reads: Reads, speaker: string) =>
  (await reads.selectFrom("speaker").select("person_id").where("id", "=", speaker).executeTakeFirstOrThrow()).person_id;

/** A digest of every row of theirs: no form of anybody else's may change one. */
export async function openRowsOf(reads: Reads, ids: Awaited<ReturnType<typeof addBystanders>>) {
  const tables = await reads.introspection.getTables();
  const named = (["event_id", "host_id", "account_id"] as const).flatMap((column) =>
    tables.filter(({ columns }) => columns.some(({ name }) => name === column)).map(({ name }) => [name, column] as const),
  );
  return async (at: Reads): Promise<string> => {
    const rows: unknown[] = [];
    for (const [table, column] of named)
      rows.push((await sql`select * from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join(ids[column])})`.execute(at)).rows);
    return hashOf(JSON.stringify(rows));
  };
}
