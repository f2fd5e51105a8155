import type { Reads } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { WallTime } from "~/time/wall-time";
import type { Event } from "./event";
import { wordsOf } from "./words";

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

/** For the front page, the next one first. */
export const findPublicEvents = (reads: Reads): Promise<Event[]> =>
  events(reads)
    .where("event.state", "=", "published")
    .where("event.visibility", "=", "public")
    .orderBy("event.starts_on")
    .orderBy("event.id")
    .execute()
    .then((rows) => rows.map(toEvent));

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
  namingSchemeId: row.naming_scheme_id,
  revision: row.revision,
  changedAt: (row.changed_at ?? row.created_at) as Instant,
  hostName: row.host_name,
  crestFileId: row.shown_crest,
  colour: row.shown_colour ?? "#14284b",
  senderName: row.shown_sender ?? row.host_name,
  signature: row.shown_signature ?? "",
  secretariatMail: row.shown_mail ?? "",
  secretariatPhone: row.shown_phone ?? "",
});
