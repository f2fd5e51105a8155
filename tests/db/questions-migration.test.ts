import { migrate, nothingToLose } from "db/migrate.server";
import { migrations } from "db/migrations";
import type { Schema } from "db/schema";
import { type Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { bareDatabase } from "../support/bare-database";

const at = "2026-11-02T04:00:00.000Z";

test("what people told of their needs, and the places they hold, are the same after the questions came", async () => {
  const { engine, writer } = await bareDatabase();
  const earlier = migrations.findIndex(({ name }) => name === "0017-questions");
  await migrate(engine, writer, nothingToLose, migrations.slice(0, earlier));
  await fill(writer);

  await migrate(engine, writer, nothingToLose);

  const { rows } = await sql`select q.key, q.type, q.class, q.ended_at, a.value, a.by_kind, a.created_at from answer a
    join question q on q.id = a.question_id`.execute(writer);
  const needs = { key: "needs", type: "long-text", class: "sensitive", ended_at: null, value: "Vegetarian", by_kind: "", created_at: at };
  expect(rows).toEqual([needs]);
  const pools = await writer.selectFrom("pool").selectAll().orderBy("id").execute();
  expect(pools.map(({ id, scope, places, confirmed, held }) => [id, scope, places, confirmed, held])).toEqual([
    ["p1", "event", 5, 1, 0],
    ["p2", "category", null, 1, 0],
  ]);
  const holdings = await writer.selectFrom("pool_holding").selectAll().orderBy("pool_id").execute();
  expect(holdings.map(({ pool_id, registration_id, state }) => [pool_id, registration_id, state])).toEqual([
    ["p1", "r", "confirmed"],
    ["p2", "r", "confirmed"],
  ]);
  // An option is limited as anything else is, the limits hold as before, and a holding still needs its pool.
  await writer.insertInto("pool").values({ id: "p3", event_id: "e", scope: "option", scope_id: "o", places: 2 }).execute();
  await expect(writer.updateTable("pool").set({ held: 9 }).where("id", "=", "p3").execute()).rejects.toThrow();
  const orphan = { event_id: "e", pool_id: "nowhere", registration_id: "r", state: "held" } as const;
  await expect(writer.insertInto("pool_holding").values(orphan).execute()).rejects.toThrow();
});

/** One person with needs and two places, as the schema before had it. */
async function fill(writer: Kysely<Schema>) {
  const of = { event_id: "e", registration_id: "r" };
  await sql`insert into host (id, name, short_name, language, time_zone, colour, sender_name, signature, secretariat_mail, secretariat_phone, created_at)
    values ('h', 'H', 'H', 'en', 'UTC', '#000000', '', '', '', '', ${at})`.execute(writer);
  await sql`insert into event (id, host_id, address, title, short_title, theme, kind, format, state, visibility, who_may_register, register_key,
    starts_on, ends_on, time_zone, languages, venue_name, venue_address, people_word, revision, created_at)
    values ('e', 'h', 'e', '{}', '{}', '{}', 'course', 'online', 'published', 'public', 'anyone', '', '2026-12-01', '2026-12-02', 'UTC', '["en"]',
    '{}', '{}', 'officers', 1, ${at})`.execute(writer);
  await sql`insert into category (id, event_id, name, approval, position) values ('c', 'e', '{}', 'nobody', 1)`.execute(writer);
  await sql`insert into person (id, host_id, display_name, sort_key, rank_or_title, salutation, position, other_script_name, badge_name,
    link_generation, feed_generation, revision, created_at) values ('p', 'h', 'Chan', 'chan', '', '', '', '', '', 1, 1, 1, ${at})`.execute(
    writer,
  );
  await sql`insert into registration (id, host_id, event_id, person_id, category_id, state, source, name, sort_key, search_key, rank_or_title,
    salutation, position, other_script_name, language, revision, created_at, changed_at)
    values ('r', 'h', 'e', 'p', 'c', 'confirmed', 'team', 'Chan', 'chan', 'chan', '', '', '', '', 'en', 1, ${at}, ${at})`.execute(writer);
  for (const [id, scope, scope_id, places] of [["p1", "event", "e", 5] as const, ["p2", "category", "c", null] as const]) {
    await writer.insertInto("pool").values({ id, event_id: "e", scope, scope_id, places, confirmed: 1 }).execute();
    await writer
      .insertInto("pool_holding")
      .values({ ...of, pool_id: id, state: "confirmed" })
      .execute();
  }
  await sql`insert into question (id, event_id, key, version, class, label, position) values ('q', 'e', 'needs', 1, 'sensitive', '{}', 1)`.execute(
    writer,
  );
  await sql`insert into answer (id, event_id, registration_id, question_id, value, created_at) values ('a', 'e', 'r', 'q', 'Vegetarian', ${at})`.execute(
    writer,
  );
}
