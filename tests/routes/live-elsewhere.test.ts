import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "db/database.server";
import { expect, test } from "vitest";
import { auditing } from "~/audit/record.server";
import type { House } from "~/http/house";
import { paths } from "~/paths";
import { systemNow } from "~/time/instant";
import { serverBuild } from "../support/built-house";
import { signedInAs } from "../support/factors";
import { freshPostgres } from "../support/postgres";
import { aSession, aSymposium } from "../support/programme";
import { spawnHouse } from "../support/spawned-house";

test("what another process writes is told too, and a server that is stopped does not wait for who listens", async () => {
  await serverBuild();
  const folder = mkdtempSync(join(tmpdir(), "plenary-live-"));
  const postgres = process.env.TEST_DATABASE === "postgres" && process.env.TEST_POSTGRES_URL;
  const { url: databaseUrl, drop } = postgres
    ? await freshPostgres(postgres)
    : { url: `sqlite:${folder}/plenary.sqlite`, drop: async () => {} };
  const spawned = await spawnHouse({ DATA_DIR: folder, DATABASE_URL: databaseUrl });
  const database = openDatabase(databaseUrl, auditing);
  try {
    const house = database as unknown as House;
    const { event, editor } = await aSymposium({}, house);
    const { token } = await signedInAs(house, { id: editor.accountId }, systemNow());
    const answer = await fetch(spawned.url + paths.liveDraft(event.address), {
      headers: { Cookie: `plenary-sign-in=${token}`, Accept: "text/event-stream" },
      redirect: "manual",
    });
    expect(answer.status).toBe(200);
    let text = "";
    const ended = (async () => {
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) text += Buffer.from(chunk).toString();
    })();
    await aSession(house, editor);
    await expect.poll(() => text, { timeout: 2_000, interval: 20 }).toContain("event: changed");

    const asked = performance.now();
    expect(await spawned.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(2_000);
    await ended;
  } finally {
    await database.close();
    await spawned.kill();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  }
});
