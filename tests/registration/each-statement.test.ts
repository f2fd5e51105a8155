import { databaseOf, type Reads, type Write } from "db/database.server";
import type { Schema } from "db/schema";
import type { Kysely, KyselyPlugin } from "kysely";
import { expect, test } from "vitest";
import { auditing } from "~/audit/record.server";
import { addRegistration } from "~/registration/add-registration.server";
import { confirmRegistration } from "~/registration/confirm-registration.server";
import { proveAddress } from "~/registration/prove-address.server";
import { register } from "~/registration/register.server";
import { withdrawRegistration } from "~/registration/withdraw-registration.server";
import { organiserOf } from "../support/cast";
import { noon } from "../support/house";
import {
  aConfirmed,
  entry,
  filledForm,
  holderOf,
  openSymposium,
  proofOf,
  registrationsAt,
  type Stage,
  send,
} from "../support/registrations";

/** Each sets its stage, and then says what is done in one write. */
const deeds: Record<string, (stage: Stage) => Promise<Parameters<Write>[0]>> = {
  async registering({ event }) {
    const form = filledForm({ organisation: "Police", needs: "Vegetarian" });
    return (tx) => register(tx, event, form, "en", noon);
  },
  async "proving one's address"(stage) {
    await send(stage, filledForm());
    const proof = await proofOf(stage, (await registrationsAt(stage))[0]!);
    return (tx) => proveAddress(tx, proof, {}, noon);
  },
  async withdrawing(stage) {
    const holder = await holderOf(stage, (await aConfirmed(stage)).personId);
    return (tx) => withdrawRegistration(tx, holder, stage.event, { reason: "Surgery" }, noon);
  },
  async "confirming somebody who waits"(stage) {
    await send(stage, filledForm());
    const { id } = (await registrationsAt(stage))[0]!;
    const organiser = await organiserOf(stage.house, stage.event, "edit-people");
    return (tx) => confirmRegistration(tx, organiser, id, { reason: "" }, noon);
  },
  async "adding somebody and telling them"(stage) {
    const organiser = await organiserOf(stage.house, stage.event, "edit-people");
    return (tx) => addRegistration(tx, organiser, entry({ tell: true }), { source: "team", language: "en" }, noon);
  },
};

test.each(Object.keys(deeds))(
  "%s: an error after any one statement leaves nothing of registration, counter, outbox or history",
  async (name) => {
    const stage = await openSymposium({ places: 3 });
    const deed = await deeds[name]!(stage);
    const { write, failAfter } = failing(stage.house.reads);
    const before = await everything(stage.house.reads);

    let statements = 1;
    for (; ; statements++) {
      failAfter(statements);
      const done = await write(deed).catch((error: Error) => error.message);
      if (typeof done !== "string") {
        expect(done).toMatchObject({ ok: true });
        break;
      }
      expect(done).toBe(`The test stops after statement ${statements}`);
      expect(await everything(stage.house.reads)).toEqual(before);
    }

    expect(statements).toBeGreaterThan(8);
    const after = await everything(stage.house.reads);
    for (const table of ["registration", "pool", "message", "audit_entry"])
      expect([table, after[table]]).not.toEqual([table, before[table]]);
  },
);

/** A way to write into the same database that throws when the given number of statements of a deed have been carried out. */
function failing(reads: Reads) {
  let [left, number] = [Number.POSITIVE_INFINITY, 0];
  const own = new Set<object>();
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      // Savepoints and locks are the queue's; a deed's own statements are built.
      if (node.kind !== "RawNode") own.add(queryId);
      return node;
    },
    async transformResult({ result, queryId }) {
      if (own.has(queryId) && --left === 0) throw new Error(`The test stops after statement ${number}`);
      return result;
    },
  };
  const kysely = reads as Kysely<Schema>;
  const engine = (process.env.TEST_DATABASE ?? "sqlite") === "sqlite" ? "sqlite" : "postgres";
  const { write } = databaseOf(engine, kysely, kysely.withPlugin(plugin), auditing);
  const failAfter = (statements: number) => {
    left = statements;
    number = statements;
  };
  return { write, failAfter };
}

/** Every row of every table, as text. */
async function everything(reads: Reads): Promise<Record<string, string[]>> {
  const tables = await reads.introspection.getTables();
  const found: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await reads
      .selectFrom(name as "pool")
      .selectAll()
      .execute();
    found[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return found;
}
