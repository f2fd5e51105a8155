import type { Tx } from "db/database.server";
import { newCode, newId } from "db/identity.server";
import type { Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { findNextInvitationNumber } from "~/delegations/invited/delegations-queries.server";
import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import { openPool } from "~/places/open-pool.server";
import { insertGroup, insertGroupMember } from "~/registration/groups/groups-queries.server";
import { memberForm } from "~/registration/members/member-form";
import { handOfTeam } from "~/registration/members/member-hand.server";
import { nominateMember } from "~/registration/members/nominate-member.server";
import { issueList } from "~/registration/participants/issue-list.server";
import { insertSessionWaiting } from "~/registration/session-waiting/session-waiting-queries.server";
import { systemNow } from "~/time/instant";
import { organiserOf } from "./cast";
import { noon } from "./house";
import { aCategory, aSession } from "./programme";

type Event = { id: string; hostId: string };

/** Somebody at an event and all that is kept about them there: a message that failed, a delegation they name, a line of history. */
export async function somebodyAt(
  house: House,
  event: Event,
  personId: string,
  by: { id: string },
  words: string,
): Promise<{ message: string; delegation: string }> {
  const at = systemNow();
  const of = { host_id: event.hostId, event_id: event.id, created_at: at };
  const [message, delegation, organisation] = [newId(), newId(), newId()];
  const written = { kind: "agenda", dedupe: message, state: "failed", priority: 2, content: "{}", template_version: 1 } as const;
  // Whose delegation it is, the team reads wherever one is chosen.
  const named = { name: `${words.replaceAll("another", "neighbour")} ${newCode()}`, jurisdiction_code: null };
  await house.write(async (tx) => {
    await tx
      .insertInto("message")
      .values({ id: message, person_id: personId, dated_at: at, not_before: at, problem: words, content_mark: words, ...of, ...written })
      .execute();
    await tx
      .insertInto("organisation")
      .values({
        ...named,
        id: organisation,
        host_id: event.hostId,
        sort_key: named.name,
        name_key: named.name,
        parent_id: null,
        created_at: at,
      })
      .execute();
    await tx
      .insertInto("delegation")
      .values({
        ...{ id: delegation, jurisdiction_code: null, organisation_id: organisation, position: 1, printed_name: "", reply_note: "" },
        ...{ letter_reference: "", printed_sort_key: "", liaison: words, remarks: words, revision: 1, changed_at: at, ...of },
        ...{ invitation_number: await findNextInvitationNumber(tx, event), invited_at: at },
      })
      .execute();
    await openPool(tx, event, { scope: "delegation", scopeId: delegation }, null);
    await tx
      .insertInto("focal_point")
      .values({ id: newId(), delegation_id: delegation, person_id: personId, kind: "first", ...of })
      .execute();
    const actor = { kind: "account", accountId: by.id } as const;
    record(tx, { hostId: event.hostId, eventId: event.id, personId, actor, verb: "registration.changed", facts: {}, at });
  });
  return { message, delegation };
}

/** Invited, with a category. */
export async function invitedTo(house: House, event: Event, personId: string) {
  const of = { host_id: event.hostId, event_id: event.id, person_id: personId, created_at: systemNow() };
  const { id: category_id } = await firstCategory(house, event);
  await house.write((tx) =>
    tx
      .insertInto("invitation")
      .values({ id: newId(), category_id, ...of })
      .execute(),
  );
}

/** An agenda on its way that no post office takes up in our time. */
export async function writtenTo(house: House, event: Event, personId: string) {
  const of = { host_id: event.hostId, event_id: event.id, person_id: personId, created_at: systemNow() };
  const [message, late] = [newId(), "9999-01-01T00:00:00.000Z"];
  const written = { kind: "agenda", dedupe: message, state: "queued", priority: 2, content: "{}", template_version: 1 } as const;
  await house.write((tx) =>
    tx
      .insertInto("message")
      .values({ id: message, dated_at: late, not_before: late, ...of, ...written })
      .execute(),
  );
}

const firstCategory = ({ reads }: House, event: Event) =>
  reads.selectFrom("category").select("id").where("event_id", "=", event.id).orderBy("id").executeTakeFirstOrThrow();

/** The same registration once more, of another person at another event. */
export async function registeredAt(house: House, event: Event, personId: string, like: { id: string }) {
  const row = await house.reads.selectFrom("registration").selectAll().where("id", "=", like.id).executeTakeFirstOrThrow();
  const { id: category_id } = await firstCategory(house, event);
  const at = { host_id: event.hostId, event_id: event.id, category_id, person_id: personId, form_key: null };
  await house.write((tx) =>
    tx
      .insertInto("registration")
      .values({ ...row, ...at, id: newId(), name: "Bystander" })
      .execute(),
  );
}

/**
 * What an event has besides its people: a second category, two rooms and two tracks, a session with a part, a guest, a mark of the host if asked and for a
 * category in the first of each, one in the second that was removed since, when the first room is open and blocked, and a rule of its own.
 */
export async function furnish(
  house: House,
  event: Event,
  editor: Organiser<"edit-programme">,
  session: { id: string },
  { words, mark: isMarked }: { words: string; mark: boolean },
): Promise<{ removed: string }> {
  const title = JSON.stringify({ en: words });
  const { id: category } = await firstCategory(house, event);
  await aCategory(house, { ...event }, words);
  const removed = await aSession(house, editor, { title: { en: words } });
  await house.write(async (tx) => {
    for (const [position, { id }] of [session, removed].entries()) {
      const [room, track] = [newId(), newId()];
      await tx.insertInto("room").values({ id: room, event_id: event.id, name: title, seats: null, position }).execute();
      await tx.insertInto("track").values({ id: track, event_id: event.id, name: title, colour: 1, position }).execute();
      await tx.updateTable("session").set({ room_id: room, track_id: track }).where("id", "=", id).execute();
    }
    await tx.updateTable("session").set({ removed_at: systemNow() }).where("id", "=", removed.id).execute();
    await tx
      .insertInto("part")
      .values({ id: newId(), event_id: event.id, session_id: session.id, position: 1, minutes: 5, title })
      .execute();
    await tx.insertInto("session_category").values({ event_id: event.id, session_id: session.id, category_id: category }).execute();
    await tx.updateTable("event_file").set({ title }).where("event_id", "=", event.id).execute();
    const room = await tx
      .selectFrom("room")
      .select("id")
      .where("event_id", "=", event.id)
      .where("position", "=", 0)
      .executeTakeFirstOrThrow();
    const day = await tx.selectFrom("day").select("id").where("event_id", "=", event.id).orderBy("date").executeTakeFirstOrThrow();
    const there = { event_id: event.id, room_id: room.id, day_id: day.id };
    await tx
      .insertInto("room_hours")
      .values({ ...there, opens: "11:00", closes: "12:00" })
      .execute();
    await tx
      .insertInto("room_block")
      .values({ ...there, id: newId(), starts: "08:00", ends: "12:00", reason: words })
      .execute();
    const rule = isMarked ? "no-chair" : "outside-days";
    await tx.insertInto("clash_rule").values({ event_id: event.id, rule, verdict: "ignore", minutes: null }).execute();
    if (isMarked) await markOf(tx, event, session, words);
    const somebody = await tx.selectFrom("person").select("id").where("host_id", "=", event.hostId).orderBy("id").executeTakeFirst();
    if (somebody)
      await tx.insertInto("session_guest").values({ event_id: event.id, session_id: session.id, person_id: somebody.id }).execute();
  });
  return { removed: removed.id };
}

/** The host's marks are seen at all of its events. */
async function markOf(tx: Tx, event: Event, session: { id: string }, words: string) {
  const mark = { id: newId(), host_id: event.hostId, label: `${words} ${newCode()}`, meaning: words, colour: "#FFFFFF", position: 1 };
  await tx
    .insertInto("handling_mark")
    .values({ ...mark, mails: "all", calendars: "all", retired_at: null, created_at: systemNow() })
    .execute();
  await tx.updateTable("session").set({ handling_mark_id: mark.id }).where("id", "=", session.id).execute();
}

/** One more speaker page of a person the host knows, who has an hour in which they cannot. */
export async function speaksAt(house: House, event: Event, personId: string, name: string): Promise<string> {
  const id = newId();
  const page = { code: newCode(), organisation: "", position: "", bio: "{}", photo_file_id: null, revision: 1, created_at: systemNow() };
  await house.write((tx) =>
    tx
      .insertInto("speaker")
      .values({ id, host_id: event.hostId, event_id: event.id, person_id: personId, name, sort_key: name.toLowerCase(), ...page })
      .execute(),
  );
  const hour = { kind: "cannot", starts: "2098-11-26T20:00", ends: "2098-11-26T21:00" } as const;
  await house.write((tx) =>
    tx
      .insertInto("availability")
      .values({ id: newId(), event_id: event.id, speaker_id: id, ...hour })
      .execute(),
  );
  return id;
}

/** A member of a delegation, with a place; told apart by name from everybody the walk must not meet. The registration's id. */
export async function aMemberAt(house: House, event: Event, delegation: string, name: string): Promise<string> {
  const whole = (await findEvent(house.reads, event.id))!;
  const organiser = await organiserOf(house, whole, "edit-people");
  const hand = await handOfTeam(house.reads, organiser, whole, delegation);
  const entry = memberForm().parse({ name, complete: true });
  const named = await house.write((tx) => nominateMember(tx, hand!, entry, "en", noon));
  if (!named.ok) throw new Error(named.why);
  return named.value.id;
}

/** The first provisional list, open to all by the event's columns. The delegation gets a name that tells nobody of anybody. */
export async function aListIssued(house: House, event: Event & { address: string }, delegation: string) {
  const organiser = await organiserOf(house, event, "edit-people");
  await house.write(async (tx) => {
    await tx.updateTable("delegation").set({ printed_name: "A delegation" }).where("id", "=", delegation).execute();
    return issueList(tx, organiser, { kind: "provisional", correctionsUntil: null }, systemNow());
  });
}

/** A group with one member. Its id. */
export async function aGroupAt(house: House, event: Event, registrationId: string, name: string): Promise<string> {
  const id = newId();
  await house.write(async (tx) => {
    await insertGroup(tx, event, { id, name }, noon);
    await insertGroupMember(tx, event, id, registrationId);
  });
  return id;
}

/** A full session, for which somebody waits. */
export async function waitsFor(house: House, event: Event, session: { id: string }, registration: { id: string }) {
  await house.write(async (tx) => {
    await openPool(tx, event, { scope: "session", scopeId: session.id }, 0);
    await insertSessionWaiting(tx, { id: registration.id, eventId: event.id }, session.id, noon);
  });
}
