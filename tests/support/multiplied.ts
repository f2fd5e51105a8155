import { newCode, newId } from "db/identity.server";
import type { Schema } from "db/schema";
import type { Insertable } from "kysely";
import { record } from "~/audit/record.server";
import type { House } from "~/http/house";
import { systemNow } from "~/time/instant";
import type { Place } from "./refusal-world";

/** So many more of everything an event, its host and its team's lists hold: copies of what is there, under ids and keys of their own. */
export async function multiply(house: House, place: Place, times: number) {
  const { reads } = house;
  const event = await reads.selectFrom("event").selectAll().where("address", "=", place.event).executeTakeFirstOrThrow();
  const copy = async <T extends keyof Schema>(table: T, row: object, changed: (index: number) => object) => {
    const rows = Array.from({ length: times }, (_, index) => ({ ...row, ...changed(index) }) as Insertable<Schema[T]>);
    for (let start = 0; start < times; start += 100)
      await house.write((tx) =>
        tx
          .insertInto(table as "person")
          .values(rows.slice(start, start + 100) as never)
          .execute(),
      );
    return rows as unknown as { id: string }[];
  };
  const one = (table: keyof Schema, id: string) =>
    reads
      .selectFrom(table as "person")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();

  const organisation = { host_id: event.host_id, jurisdiction_code: null, parent_id: null, created_at: event.created_at };
  const organisations = await copy("organisation", organisation, (index) => ({ id: newId(), ...named(`Agency ${index} ${newId()}`) }));
  const people = await copy("person", await one("person", place.person), () => ({ id: newId() }));
  const address = { host_id: event.host_id, kind: "own", proven_at: null, created_at: event.created_at };
  await copy("contact_address", address, (index) => ({ id: newId(), person_id: people[index]!.id, ...ownMailbox() }));
  const registered = await copy("registration", await one("registration", place.registration), (index) => ({
    ...{ id: newId(), person_id: people[index]!.id, organisation_id: organisations[index]!.id },
    state: index % 2 ? "awaiting-host" : "confirmed",
  }));
  const step = { event_id: event.id, state: "confirmed", by_kind: "plenary", by_id: null, reason: "", told: "", at: event.created_at };
  await copy("registration_step", step, (index) => ({ id: newId(), registration_id: registered[index]!.id }));

  const speakers = await copy("speaker", await one("speaker", place.speaker), (index) => ({
    ...{ id: newId(), person_id: people[index]!.id, code: newCode() },
  }));
  const sessions = await copy("session", await one("session", place.session), (index) => ({
    ...{ id: newId(), uid: newId(), guid: newId(), code: newCode(), number: 1_000 * times + index },
  }));
  const part = { event_id: event.id, position: 0, minutes: 20, title: '{"en":"Questions"}' };
  await copy("part", part, (index) => ({ id: newId(), session_id: sessions[index]!.id }));
  const role = { event_id: event.id, part_id: null, role: "chair", to_be_announced: null, state: "invited", position: 1 };
  await copy("session_role", role, (index) => ({ id: newId(), session_id: sessions[index]!.id, speaker_id: speakers[index]!.id }));

  const clearances = await copy("clearance", await one("clearance", await idOf(house, "clearance", event)), () => ({ id: newId() }));
  const remark = await one("clearance_remark", await idOf(house, "clearance_remark", event));
  await copy("clearance_remark", remark, (index) => ({
    id: newId(),
    clearance_id: clearances[index]!.id,
    session_id: sessions[index]!.id,
  }));

  await copy("sending", await one("sending", place.sending), () => ({ id: newId() }));
  const messages = await copy("message", await one("message", place.message), (index) => ({
    ...{ id: newId(), dedupe: newId(), person_id: people[index]!.id },
  }));
  const attempt = { started_at: event.created_at, ended_at: event.created_at, outcome: "sent", reply: "250" };
  await copy("message_attempt", attempt, (index) => ({ id: newId(), message_id: messages[index]!.id, mail_address: newMailbox() }));
  const captured = { message_id: null, subject: "Received", source: "Subject: Received\r\n\r\n", captured_at: event.created_at };
  await copy("captured_mail", captured, () => ({ id: newId(), mail_address: newMailbox() }));

  const accounts = await copy("account", { created_at: event.created_at, closed_at: null, display_name: "A colleague" }, () => ({
    ...{ id: newId(), ...ownMailbox() },
  }));
  const post = { host_id: event.host_id, role: "viewer", created_at: event.created_at };
  await copy("team_role", post, (index) => ({ id: newId(), account_id: accounts[index]!.id, event_id: index % 2 ? event.id : null }));
  await copy("event", event, () => ({ id: newId(), address: `another-${newId()}`, crest_file_id: null }));
  await copy("event_file", await one("event_file", await idOf(house, "event_file", event)), () => ({ id: newId() }));
  await copy("practical_page", await one("practical_page", await idOf(house, "practical_page", event)), () => ({ id: newId() }));
  await house.write(async (tx) => {
    const of = { hostId: event.host_id, eventId: event.id, at: systemNow() };
    for (const [index, { id: personId }] of people.entries()) {
      record(tx, { ...of, personId, actor: { kind: "person", personId }, verb: "person.added" });
      record(tx, { ...of, actor: { kind: "account", accountId: accounts[index]!.id }, verb: "session.changed" });
    }
  });
}

const named = (name: string) => ({ name, sort_key: name.toLowerCase(), name_key: name.toLowerCase() });

const newMailbox = () => `guest.${newId()}@agency.example`;

function ownMailbox() {
  const mail_address = newMailbox();
  return { mail_address, mail_key: mail_address };
}

const idOf = async ({ reads }: House, table: "event_file" | "practical_page" | "clearance" | "clearance_remark", event: { id: string }) =>
  (await reads.selectFrom(table).select("id").where("event_id", "=", event.id).executeTakeFirstOrThrow()).id;
