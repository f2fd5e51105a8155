import type { Reads, Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { WallTime } from "~/time/wall-time";
import type { Event } from "./event";
import type { EventSettings } from "./event-settings";
import type { NewEvent } from "./new-event";
import { toJson, wordsOf } from "./words";

/** Whatever its state: who may see it is the door's business. */
export const findEventByAddress = (reads: Reads, address: string): Promise<Event | undefined> =>
  events(reads)
    .where("event.address", "=", address)
    .executeTakeFirst()
    .then((row) => row && toEvent(row));

export const findEvent = (reads: Reads, id: string): Promise<Event | undefined> =>
  events(reads)
    .where("event.id", "=", id)
    .executeTakeFirst()
    .then((row) => row && toEvent(row));

/** Those there are, in no order. */
export const findEventsByIds = async (reads: Reads, ids: readonly string[]): Promise<Event[]> =>
  ids.length === 0
    ? []
    : events(reads)
        .where("event.id", "in", ids)
        .execute()
        .then((rows) => rows.map(toEvent));

/** For the front page, the next one first; a cancelled one stays, for people look for it. */
export const findPublicEvents = (reads: Reads): Promise<Event[]> =>
  events(reads)
    .where("event.state", "in", ["published", "cancelled"])
    .where("event.visibility", "=", "public")
    .orderBy("event.starts_on")
    .orderBy("event.id")
    .execute()
    .then((rows) => rows.map(toEvent));

export const existsAddress = (reads: Reads, address: string): Promise<boolean> =>
  reads
    .selectFrom("event")
    .select("id")
    .where("address", "=", address)
    .executeTakeFirst()
    .then((row) => row !== undefined);

type InsertedEvent = Omit<NewEvent, "address" | "places" | "rooms"> &
  Pick<Event, "id" | "hostId" | "address" | "registerKey" | "visibility" | "whoMayRegister" | "peopleWord" | "asksJurisdiction">;

/** As a draft; its look is its host's until it has one of its own. */
export const insertEvent = (tx: Tx, event: InsertedEvent, now: Instant) =>
  tx
    .insertInto("event")
    .values({
      id: event.id,
      host_id: event.hostId,
      address: event.address,
      title: toJson(event.title),
      short_title: toJson(event.shortTitle),
      theme: toJson(event.theme ?? {}),
      kind: event.kind,
      format: event.format,
      state: "draft",
      visibility: event.visibility,
      who_may_register: event.whoMayRegister,
      register_key: event.registerKey,
      starts_on: event.startsOn,
      ends_on: event.endsOn,
      time_zone: event.timeZone,
      languages: JSON.stringify(event.languages),
      venue_name: toJson(event.venueName),
      venue_address: toJson(event.venueAddress),
      people_word: event.peopleWord,
      asks_jurisdiction_at: event.asksJurisdiction ? now : null,
      cancelled_shown_days: 30,
      calendar_turns: 0,
      senders_word: "delegations",
      members_approval: "nobody",
      uncounted_roles: "[]",
      letter_signatory: "",
      letter_position: "",
      letter_reference: "",
      letter_text: "",
      revision: 1,
      created_at: now,
    })
    .execute();

export const updateEvent = (tx: Tx, event: Pick<Event, "id" | "state">, settings: EventSettings, now: Instant) =>
  tx
    .updateTable("event")
    .set((eb) => ({
      address: settings.address,
      title: toJson(settings.title),
      short_title: toJson(settings.shortTitle),
      theme: toJson(settings.theme),
      kind: settings.kind,
      format: settings.format,
      starts_on: settings.startsOn,
      ends_on: settings.endsOn,
      time_zone: settings.timeZone,
      languages: JSON.stringify(settings.languages),
      venue_name: toJson(settings.venueName),
      venue_address: toJson(settings.venueAddress),
      state: settings.state,
      visibility: settings.visibility,
      revision: eb("revision", "+", 1),
      changed_at: now,
      ...((event.state === "cancelled") !== (settings.state === "cancelled") && {
        calendar_turns: eb("calendar_turns", "+", 1),
        turned_at: now,
      }),
    }))
    .where("id", "=", event.id)
    .execute();

/** Calendars are told that what they hold of the event may be another. */
export const updateEventChanged = (tx: Tx, event: { id: string }, now: Instant) =>
  tx.updateTable("event").set({ changed_at: now }).where("id", "=", event.id).execute();

const events = (reads: Reads) =>
  reads
    .selectFrom("event")
    .innerJoin("host", "host.id", "event.host_id")
    .selectAll("event")
    .select((eb) => [
      "host.name as host_name",
      eb.fn.coalesce("event.crest_file_id", "host.crest_file_id").as("shown_crest"),
      eb.fn.coalesce("event.colour", "host.colour").as("shown_colour"),
      eb.fn.coalesce("event.sender_name", "host.sender_name").as("shown_sender"),
      eb.fn.coalesce("event.signature", "host.signature").as("shown_signature"),
      eb.fn.coalesce("event.secretariat_mail", "host.secretariat_mail").as("shown_mail"),
      eb.fn.coalesce("event.secretariat_phone", "host.secretariat_phone").as("shown_phone"),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof events>["executeTakeFirstOrThrow"]>>;

const toEvent = (row: Row): Event => ({
  id: row.id,
  hostId: row.host_id,
  address: row.address,
  title: wordsOf(row.title),
  shortTitle: wordsOf(row.short_title),
  theme: wordsOf(row.theme),
  kind: row.kind,
  format: row.format,
  state: row.state,
  visibility: row.visibility,
  whoMayRegister: row.who_may_register,
  registerKey: row.register_key,
  registrationOpens: row.registration_opens as WallTime | null,
  registrationCloses: row.registration_closes as WallTime | null,
  startsOn: row.starts_on as LocalDate,
  endsOn: row.ends_on as LocalDate,
  timeZone: row.time_zone as TimeZoneId,
  languages: JSON.parse(row.languages),
  venueName: wordsOf(row.venue_name),
  venueAddress: wordsOf(row.venue_address),
  peopleWord: row.people_word,
  asksJurisdiction: row.asks_jurisdiction_at !== null,
  hasDelegations: row.delegations_at !== null,
  sendersWord: row.senders_word,
  hasWaitingList: row.waiting_list_at !== null,
  selfServiceUntil: row.self_service_until as LocalDate | null,
  maySendColleague: row.colleagues_at !== null,
  isOfficial: row.official_at !== null,
  participantsFor: { delegations: row.participants_delegations_at !== null, everybody: row.participants_public_at !== null },
  namingSchemeId: row.naming_scheme_id,
  embedOrigins: row.embed_origins ? JSON.parse(row.embed_origins) : [],
  revision: row.revision,
  changedAt: (row.changed_at ?? row.created_at) as Instant,
  showsChanges: row.changes_public_at !== null,
  cancelledShownDays: row.cancelled_shown_days,
  calendarTurns: row.calendar_turns,
  turnedAt: row.turned_at as Instant | null,
  hostName: row.host_name,
  crestFileId: row.shown_crest,
  colour: row.shown_colour ?? "#14284b",
  senderName: row.shown_sender ?? row.host_name,
  signature: row.shown_signature ?? "",
  secretariatMail: row.shown_mail ?? "",
  secretariatPhone: row.shown_phone ?? "",
});
