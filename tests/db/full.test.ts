import type { Database } from "db/database.server";
import { isReadOnlyFailure } from "db/dialects/failures";
import { CompiledQuery } from "kysely";
import { describe, expect, test } from "vitest";
import { codes } from "../support/codes";
import { openDatabaseFile } from "../support/database-file";

/** No page more than it has now, or as many as it likes: SQLite then says SQLITE_FULL as it does on a full disk. */
const limitPages = ({ write }: Database, number: number) =>
  write((tx) => tx.executeQuery(CompiledQuery.raw(`pragma max_page_count = ${number}`)));

const add = ({ write }: Database, code: string, bytes: number) =>
  write(async (tx) => {
    await tx
      .insertInto("jurisdiction")
      .values({ code: code.padEnd(bytes, "x"), kind: "own" })
      .execute();
    return code;
  });

/** Without what fills them up. */
const shortCodes = async (database: Database) => (await codes(database)).map((code) => code.slice(0, 3));

describe.skipIf(process.env.TEST_DATABASE)("a full SQLite", () => {
  test("refuses all that would be committed together, says why to each, keeps nothing of them, and is read from", async () => {
    const database = await openDatabaseFile();
    await add(database, "x-a", 3);
    await limitPages(database, 1);

    const batch = await Promise.allSettled([add(database, "x-b", 3), add(database, "x-c", 100_000), add(database, "x-d", 3)]);

    expect(batch.map((each) => each.status === "rejected" && isReadOnlyFailure(each.reason) && each.reason.code)).toEqual(
      Array(3).fill("SQLITE_FULL"),
    );
    expect(await shortCodes(database)).toEqual(["x-a"]);
  });

  test("leaves no transaction open: what fits is taken at once, and the rest when there is room again", async () => {
    const database = await openDatabaseFile();
    await limitPages(database, 1);
    await expect(add(database, "x-b", 100_000)).rejects.toMatchObject({ code: "SQLITE_FULL" });

    expect(await add(database, "x-c", 3)).toBe("x-c");
    await limitPages(database, 1_000_000);
    expect(await add(database, "x-d", 100_000)).toBe("x-d");
    expect(await shortCodes(database)).toEqual(["x-c", "x-d"]);
  });
});
