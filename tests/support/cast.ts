import { newCode, newId } from "db/identity.server";
import type { EventTable } from "db/tables/events";
import type { PersonTable } from "db/tables/people";
import type { Account } from "~/accounts/account";
import { addAccount } from "~/accounts/add-account.server";
import { createHost } from "~/accounts/create-host.server";
import type { Host } from "~/accounts/host";
import { type FoundingForm, foundingForm } from "~/accounts/host-form";
import { findHostMember, findOrganiser, type HostMember, isProof, type Organiser } from "~/accounts/organiser.server";
import type { Permission, Role } from "~/accounts/role";
import { insertTeamRole } from "~/accounts/team/team-queries.server";
import { type CreatedEvent, createEvent } from "~/events/create-event.server";
import type { NewEvent } from "~/events/new-event";
import { wordsOf } from "~/events/words";
import type { House } from "~/http/house";
import type { LocalDate } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import { noon } from "./house";

/** Where deeds happen: a house, or its database alone. */
type Stage = Pick<House, "reads" | "write">;

export type CastHost = Host & { owner: Account };
export type CastEvent = CreatedEvent;

/** The cast's host: a police bureau in Hong Kong. Its owner is Ada Chan. */
export const aHost = (stage: Stage, overrides: Partial<Typed> = {}) =>
  host(stage, {
    name: "Cyber Security Bureau",
    shortName: "Bureau",
    timeZone: "Asia/Hong_Kong",
    colour: "#14284b",
    secretariatMail: "secretariat@bureau.example",
    owner: { name: "Ada Chan", mailAddress: "ada@bureau.example" },
    ...overrides,
  });

/** A host that has nothing to do with the first. Its owner is Nuno Silva. */
export const otherHost = (stage: Stage, overrides: Partial<Typed> = {}) =>
  host(stage, {
    name: "College of Investigation",
    shortName: "College",
    timeZone: "Europe/Lisbon",
    colour: "#5b2b2b",
    secretariatMail: "office@college.example",
    owner: { name: "Nuno Silva", mailAddress: "nuno@college.example" },
    ...overrides,
  });

/** Somebody of the team, of one event where it is named: `aColleague(house, host, "registrar")`. */
export async function aColleague(stage: Stage, host: Pick<Host, "id">, role: Role, event?: Pick<CastEvent, "id">): Promise<Account> {
  return stage.write(async (tx) => {
    const typed = { name: `Somebody (${role})`, mailAddress: `${role}.${newCode().toLowerCase()}@team.example` };
    const account = await addAccount(tx, foundingForm.shape.owner.parse(typed), noon);
    await insertTeamRole(tx, { hostId: host.id, eventId: event?.id, accountId: account.id, role }, noon);
    return account;
  });
}

/**
 * A published three-day symposium of the host, registration open to anyone, made by its own deed: with days, places and one category.
 * Columns may be overridden as they stand on disk.
 */
export async function anEvent(stage: Stage, host: Pick<Host, "id">, overrides: Partial<EventTable> = {}): Promise<CastEvent> {
  const columns = { ...symposium, address: `event-${newCode().toLowerCase()}`, ...overrides };
  const member = await memberOf(stage, host, "edit-event");
  return stage.write(async (tx) => {
    const created = await createEvent(tx, member, newEventFrom(columns), noon);
    if (!created.ok) throw new Error(`The cast's event: ${created.why}`);
    await tx.updateTable("event").set(columns).where("id", "=", created.value.id).execute();
    return created.value;
  });
}

/** Somebody the host knows: Chan Tai Man, with an address of his own unless `mail` is null. The id. */
export async function aPerson(
  stage: Stage,
  { id: hostId }: Pick<Host, "id">,
  { mail = "chan@police.example", ...overrides }: Partial<PersonTable> & { mail?: string | null } = {},
): Promise<string> {
  const id = newId();
  await stage.write(async (tx) => {
    await tx
      .insertInto("person")
      .values({ ...chan, id, host_id: hostId, ...overrides })
      .execute();
    if (mail === null) return;
    const address = { id: newId(), host_id: hostId, person_id: id, mail_address: mail, mail_key: mail.toLowerCase() };
    await tx
      .insertInto("contact_address")
      .values({ ...address, kind: "own", proven_at: noon, created_at: noon })
      .execute();
  });
  return id;
}

/** The proof a deed demands, minted by its only finder: the host's owner unless somebody else is named. */
export async function organiserOf<P extends Permission>(
  stage: Stage,
  event: Pick<CastEvent, "address" | "hostId">,
  permission: P,
  account?: Pick<Account, "id">,
): Promise<Organiser<P>> {
  const accountId = account?.id ?? (await ownerOf(stage, event.hostId));
  const found = await findOrganiser(stage.reads, accountId, event.address, permission);
  if (!isProof(found)) throw new Error(`This account may not ${permission} here.`);
  return found;
}

/** The same for a whole host. */
export async function memberOf<P extends Permission>(
  stage: Stage,
  host: Pick<Host, "id">,
  permission: P,
  account?: Pick<Account, "id">,
): Promise<HostMember<P>> {
  const accountId = account?.id ?? (await ownerOf(stage, host.id));
  const found = await findHostMember(stage.reads, accountId, host.id, permission);
  if (!isProof(found)) throw new Error(`This account may not ${permission} here.`);
  return found;
}

type Typed = { [Key in keyof FoundingForm]: FoundingForm[Key] extends string ? string : { name: string; mailAddress: string } };

async function host(stage: Stage, typed: Partial<Typed>): Promise<CastHost> {
  const form = foundingForm.parse({ language: "en", senderName: typed.name, secretariatPhone: "+852 5555 0100", ...typed });
  const { host, owner } = await stage.write((tx) => createHost(tx, form, noon));
  return { ...host, owner };
}

const ownerOf = async ({ reads }: Stage, hostId: string): Promise<string> => {
  const owners = reads.selectFrom("team_role").select("account_id").where("host_id", "=", hostId).where("role", "=", "owner");
  return (await owners.orderBy("id").executeTakeFirstOrThrow()).account_id;
};

const symposium = {
  title: '{"en":"International Symposium on Cyber Policing"}',
  short_title: '{"en":"ISCP"}',
  kind: "symposium",
  format: "in-person",
  state: "published",
  starts_on: "2026-11-25",
  ends_on: "2026-11-27",
  time_zone: "Asia/Hong_Kong",
  languages: '["en"]',
  venue_name: '{"en":"Police Headquarters"}',
  venue_address: '{"en":"1 Arsenal Street"}',
  asks_jurisdiction_at: null,
} as const;

const newEventFrom = (columns: Pick<EventTable, keyof typeof symposium | "address">): NewEvent => ({
  address: columns.address,
  title: wordsOf(columns.title),
  shortTitle: wordsOf(columns.short_title),
  kind: columns.kind,
  format: columns.format,
  startsOn: columns.starts_on as LocalDate,
  endsOn: columns.ends_on as LocalDate,
  timeZone: columns.time_zone as TimeZoneId,
  languages: JSON.parse(columns.languages),
  venueName: wordsOf(columns.venue_name),
  venueAddress: wordsOf(columns.venue_address),
  places: null,
});

const chan = {
  display_name: "Chan Tai Man",
  sort_key: "chan tai man",
  rank_or_title: "Superintendent",
  salutation: "Superintendent Chan",
  position: "",
  other_script_name: "",
  badge_name: "",
  organisation_id: null,
  account_id: null,
  link_generation: 1,
  feed_generation: 1,
  revision: 1,
  created_at: noon,
  erased_at: null,
};
