import { newId } from "db/identity.server";
import type { House } from "~/http/house";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import type { ClockTime } from "~/time/wall-time";
import { type CastEvent, organiserOf } from "../support/cast";
import { aSession, aSpeaker } from "../support/programme";
import { type Arena, openEvent } from "./arena";
import { type Ask, letIn, someGuests } from "./crowd";

/** A form that must not do twice what it does, what somebody else might have typed into it, and the entry of the history it leaves. */
export type KeyedForm = Ask & { other: Record<string, string>; verb: string };

type Prepare = (arena: Arena, cookie: string) => Promise<KeyedForm>;

/** Each in an event of its own, as it stands on the page before it is sent. */
export const keyedForms: Record<string, Prepare> = {
  async registering(arena) {
    const event = await openEvent(arena, 5);
    const { form } = someGuests(1, event)[0]!;
    return { path: paths.register(event.address), form, other: { name: "Somebody Else" }, verb: "registration.awaiting-host" };
  },
  async "registering by one's own link"(arena) {
    const event = await openEvent(arena, 5);
    const link = await linkOfWithdrawn(arena, event);
    const form = keyed({ name: "officer 0" });
    return { path: paths.myRegistration(link, event.address), form, other: { name: "Somebody Else" }, verb: "registration.confirmed" };
  },
  async "giving one's place back"(arena) {
    const event = await openEvent(arena, 5);
    const path = paths.myWithdrawal(await linkOfConfirmed(arena, event), event.address);
    return { path, form: keyed({ reason: "" }), other: { reason: "Another reason" }, verb: "registration.withdrawn" };
  },
  async "confirming a place"(arena, cookie) {
    const event = await openEvent(arena, 5);
    await arena.database.write((tx) => tx.updateTable("category").set({ approval: "host" }).where("event_id", "=", event.id).execute());
    await letIn(arena, event, someGuests(1, event));
    const { id } = await aRegistration(arena, event);
    const path = paths.registration(event.address, id);
    return { path, cookie, form: keyed({ deed: "confirm" }), other: { reason: "Another reason" }, verb: "registration.confirmed" };
  },
  async "adding a person"(arena, cookie) {
    const event = await openEvent(arena, 5);
    const form = keyed({ name: "Ada Added", mailAddress: "added@police.example", as: "confirmed", tell: "on" });
    return { path: paths.addPerson(event.address), cookie, form, other: { name: "Somebody Else" }, verb: "registration.confirmed" };
  },
  async "inviting a person"(arena, cookie) {
    const event = await openEvent(arena, 5);
    const form = keyed({ name: "Ian Invited", mailAddress: "invited@police.example", as: "invited" });
    return { path: paths.addPerson(event.address), cookie, form, other: { name: "Somebody Else" }, verb: "person.invited" };
  },
  async "adding a pasted list"(arena, cookie) {
    const event = await openEvent(arena, 5);
    const columns = { "columns.c0": "name", "columns.c1": "mailAddress" };
    const form = keyed({ step: "add", table: JSON.stringify([["Paul Pasted", "pasted@police.example"]]), ...columns });
    const table = JSON.stringify([["Somebody Else", "else@police.example"]]);
    return { path: paths.pastePeople(event.address), cookie, form, other: { table }, verb: "people.imported" };
  },
  async "inviting somebody to speak"(arena, cookie) {
    const event = await openEvent(arena, 5);
    const { id } = await aSpeaker(houseOf(arena), event, "Sue Speaker");
    const form = keyed({ deed: "invite", mailAddress: "speaker@police.example" });
    const path = paths.speakerLink(event.address, id);
    return { path, cookie, form, other: { mailAddress: "another@police.example" }, verb: "speaker.invited" };
  },
  async "inviting a colleague"(arena, cookie) {
    const event = await openEvent(arena, 5);
    const form = keyed({ deed: "invite", name: "Carl Colleague", mailAddress: "colleague@bureau.example", role: "viewer" });
    return { path: paths.eventTeam(event.address), cookie, form, other: { name: "Somebody Else" }, verb: "team.invited" };
  },
  async "publishing a programme"(arena, cookie) {
    const event = await openEvent(arena, 5);
    await aKeynote(arena, event);
    return { path: paths.publish(event.address), cookie, form: keyed({ after: "0" }), other: { after: "1" }, verb: "programme.published" };
  },
  async "sending agendas"(arena, cookie) {
    const event = await openEvent(arena, 5);
    await aKeynote(arena, event);
    await letIn(arena, event, someGuests(3, event));
    // The letters that confirmed their places have left: an agenda is news to them.
    await arena.database.write((tx) => tx.updateTable("message").set({ state: "sent" }).where("event_id", "=", event.id).execute());
    const path = paths.sendAgendas(event.address);
    return { path, cookie, form: keyed({ how: "publish-and-send" }), other: { how: "send" }, verb: "agendas.sent" };
  },
  async "adding a pasted timetable"(arena, cookie) {
    const event = await openEvent(arena, 5);
    const form = keyed({ step: "add", ...aRow(event, "Opening") });
    return { path: paths.pasteTimetable(event.address), cookie, form, other: aRow(event, "Closing"), verb: "session.added" };
  },
  async "saving the timetable"(arena, cookie) {
    const event = await openEvent(arena, 5);
    const form = keyed(aRow(event, "Opening"));
    return { path: paths.dayTable(event.address), cookie, form, other: aRow(event, "Closing"), verb: "session.added" };
  },
  async "adding a category"(arena, cookie) {
    const event = await openEvent(arena, 5);
    const form = keyed({ deed: "category-add", form: "category-new", "name.en": "Guests", approval: "host", places: "3" });
    return { path: paths.registrationSettings(event.address), cookie, form, other: { places: "4" }, verb: "category.added" };
  },
  async "adding a room"(arena, cookie) {
    const event = await openEvent(arena, 5);
    const form = keyed({ deed: "room-add", form: "room-new", "name.en": "Salon 1", seats: "40" });
    return { path: paths.daysAndRooms(event.address), cookie, form, other: { seats: "50" }, verb: "room.added" };
  },
  async "making an event"(arena, cookie) {
    const days = { startsOn: "2098-11-25", endsOn: "2098-11-26" };
    const place = { place: "Police Headquarters", timeZone: "Asia/Hong_Kong" };
    const form = keyed({ host: arena.host.id, kind: "symposium", title: "A new symposium", ...days, ...place });
    return { path: paths.newEvent(), cookie, form, other: { title: "Another symposium" }, verb: "event.created" };
  },
};

const aRow = (event: CastEvent, title: string) => ({
  "rows[0].day": event.days[0]!.id,
  "rows[0].time": "9:00–9:30",
  "rows[0].title": title,
});

const keyed = (form: Record<string, string>) => ({ formKey: newId(), ...form });

/** The deeds of the cast ask for no more of a house than its database. */
const houseOf = ({ database }: Arena) => database as unknown as House;

const aRegistration = ({ database }: Arena, event: CastEvent) =>
  database.reads.selectFrom("registration").select(["id", "person_id"]).where("event_id", "=", event.id).executeTakeFirstOrThrow();

async function linkOfConfirmed(arena: Arena, event: CastEvent): Promise<string> {
  await letIn(arena, event, someGuests(1, event));
  return makeLink(arena.secret, "me", (await aRegistration(arena, event)).person_id, 1);
}

async function linkOfWithdrawn(arena: Arena, event: CastEvent): Promise<string> {
  const link = await linkOfConfirmed(arena, event);
  await arena.database.write(async (tx) => {
    const { id } = await aRegistration(arena, event);
    await tx.updateTable("registration").set({ state: "withdrawn" }).where("id", "=", id).execute();
    await tx.deleteFrom("pool_holding").where("registration_id", "=", id).execute();
    await tx.updateTable("pool").set({ confirmed: 0 }).where("event_id", "=", event.id).execute();
  });
  return link;
}

async function aKeynote(arena: Arena, event: CastEvent) {
  const editor = await organiserOf(arena.database, event, "edit-programme");
  await aSession(houseOf(arena), editor, { dayId: event.days[0]!.id, start: "09:00" as ClockTime });
}
