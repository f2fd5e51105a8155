import { migrate, nothingToLose } from "db/migrate.server";
import { migrations } from "db/migrations";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { bareDatabase } from "../support/bare-database";

const at = "2026-11-02T04:00:00.000Z";

test("what an event called jurisdictions it calls so in each of its languages after names became the host's lists", async () => {
  const { engine, writer } = await bareDatabase();
  const earlier = migrations.findIndex(({ name }) => name === "0024-names-lists");
  await migrate(engine, writer, nothingToLose, migrations.slice(0, earlier));
  await sql`insert into host (id, name, short_name, language, time_zone, colour, sender_name, signature, secretariat_mail, secretariat_phone, created_at)
    values ('h', 'H', 'H', 'en', 'UTC', '#000000', '', '', '', '', ${at})`.execute(writer);
  await sql`insert into jurisdiction (code, kind) values ('TW', 'iso'), ('CZ', 'iso')`.execute(writer);
  await sql`insert into naming_scheme (id, host_id, name, created_at) values ('used', 'h', 'APEC', ${at}), ('unused', 'h', 'Old', ${at})`.execute(
    writer,
  );
  await sql`insert into jurisdiction_name (naming_scheme_id, jurisdiction_code, name, sort_key)
    values ('used', 'TW', 'Chinese Taipei', 'Taipei'), ('unused', 'CZ', 'Bohemia', 'Bohemia')`.execute(writer);
  for (const id of ["e1", "e2"])
    await sql`insert into event (id, host_id, address, title, short_title, theme, kind, format, state, visibility, who_may_register, register_key,
      starts_on, ends_on, time_zone, languages, venue_name, venue_address, people_word, revision, created_at, naming_scheme_id)
      values (${id}, 'h', ${id}, '{}', '{}', '{}', 'course', 'online', 'published', 'public', 'anyone', '', '2026-12-01', '2026-12-02', 'UTC',
      '["zh-Hant","en"]', '{}', '{}', 'officers', 1, ${at}, 'used')`.execute(writer);

  await migrate(engine, writer, nothingToLose);

  const rows = await writer.selectFrom("listed_name").selectAll().orderBy("jurisdiction_code").orderBy("language").execute();
  const kept = { short_name: "", adjective: "" };
  const taipei = { ...kept, naming_scheme_id: "used", jurisdiction_code: "TW", name: "Chinese Taipei", sort_key: "Taipei" };
  expect(rows).toEqual([
    { ...kept, naming_scheme_id: "unused", jurisdiction_code: "CZ", language: "en", name: "Bohemia", sort_key: "Bohemia" },
    { ...taipei, language: "en" },
    { ...taipei, language: "zh-Hant" },
  ]);
  const lists = await writer.selectFrom("naming_scheme").selectAll().orderBy("id").execute();
  expect(lists.map(({ id, revision, changed_by }) => [id, revision, changed_by])).toEqual([
    ["unused", 1, null],
    ["used", 1, null],
  ]);
});
