import { afterEach, expect, test, vi } from "vitest";
import { takeBackup } from "~/backups/take-backup.server";
import { recountPlacesNow } from "~/commands/recount-places.server";
import { noon } from "../support/house";
import { openKeptHouse } from "../support/kept-house";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** What it prints, and the code it would end with. */
async function run(...args: string[]) {
  process.exitCode = undefined;
  const said: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(line));
  await recountPlacesNow({ args });
  return { said: said.join("\n"), code: process.exitCode };
}

test("wrong counts are named and left alone, put right when asked to, and then there is a backup again", async () => {
  const { configuration, database, event } = await openKeptHouse();
  vi.stubEnv("BASE_URL", configuration.baseUrl);
  vi.stubEnv("DATA_DIR", configuration.dataFolder);
  vi.stubEnv("DATABASE_URL", configuration.databaseUrl);
  expect(await run()).toEqual({ said: "All places add up.", code: undefined });

  await database.write((tx) => tx.updateTable("pool").set({ confirmed: 3 }).where("scope_id", "=", event.id).execute());
  await expect(takeBackup(configuration, noon)).rejects.toThrow(/npm run recount-places/);
  for (let look = 0; look < 2; look++)
    expect(await run()).toEqual({
      said: expect.stringMatching(/: counts 3 confirmed and 0 .* have 0 and 0\.\nNothing was changed\./),
      code: 1,
    });

  expect(await run("--mend")).toEqual({
    said: expect.stringMatching(/have 0 and 0\.\nPut right: 1\. Left as they are: 0\./),
    code: undefined,
  });
  expect(await run("--mend")).toEqual({ said: "All places add up.", code: undefined });
  expect((await takeBackup(configuration, noon)).rows.pool).toBeGreaterThan(0);
});
