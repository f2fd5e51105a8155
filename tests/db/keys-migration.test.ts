import { migrate, nothingToLose } from "db/migrate.server";
import { migrations } from "db/migrations";
import type { Schema } from "db/schema";
import type { Kysely } from "kysely";
import { expect, test } from "vitest";
import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import { register } from "~/registration/register.server";
import { bareDatabase } from "../support/bare-database";
import { aHost, anEvent } from "../support/cast";
import { noon } from "../support/house";
import { filledForm } from "../support/registrations";

const tables = ["form_key", "registration_step", "pool_holding", "contact_address"] as const;

test("what lies in the tree of its key from now on keeps every row, and what it points to must still be there", async () => {
  const { engine, writer } = await bareDatabase();
  const earlier = migrations.findIndex(({ name }) => name === "0027-in-their-keys");
  await migrate(engine, writer, nothingToLose, migrations.slice(0, earlier));
  const write = ((deed) => writer.transaction().execute((tx) => deed(tx as never))) as House["write"];
  const stage = { reads: writer as unknown as House["reads"], write };
  const event = (await findEvent(stage.reads, (await anEvent(stage, await aHost(stage))).id))!;
  for (const mailAddress of ["chan@police.example", "lee@police.example"])
    expect(await write((tx) => register(tx, event, filledForm({ mailAddress }), "en", noon))).toEqual({ ok: true, value: "received" });
  const before = await rowsOf(writer);
  expect(before.map((rows) => rows.length)).toEqual([2, 2, 4, 2]);

  await migrate(engine, writer, nothingToLose);

  expect(await rowsOf(writer)).toEqual(before);
  for (const table of tables.slice(1, 3) as ["registration_step", "pool_holding"])
    await expect(writer.updateTable(table).set({ registration_id: "nobody" }).execute()).rejects.toThrow();
  await expect(writer.updateTable("contact_address").set({ person_id: "nobody" }).execute()).rejects.toThrow();
});

const rowsOf = (writer: Kysely<Schema>) =>
  Promise.all(
    tables.map(async (table) => {
      const rows: object[] = await writer.selectFrom(table).selectAll().execute();
      return rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
    }),
  );
