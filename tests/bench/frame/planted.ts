import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfiguration } from "~/configuration.server";
import { type OpenHouse, openHouse } from "~/house.server";
import { spawnHouse } from "../../support/spawned-house";

/** What the server of a measure signs its links with. */
export const secret = "a secret for measures only, forty characters";

const left: (() => unknown)[] = [];

/** What a measure that broke off has left: servers that run, which would keep this process from its end, and folders of data. */
export async function clearAway() {
  for (const each of left.splice(0).reverse()) await each();
}

/** A folder of data, or a database elsewhere, filled by the house's own deeds, and the built server over it in a process of its own. */
export async function planted(fill: (house: OpenHouse) => Promise<unknown>, databaseUrl?: string) {
  const folder = mkdtempSync(join(tmpdir(), "plenary-bench-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  left.push(remove);
  const environment = { DATA_DIR: folder, DATABASE_URL: databaseUrl ?? `sqlite:${folder}/plenary.sqlite` };
  const house = await openHouse(readConfiguration({ BASE_URL: "http://localhost:3000", ...environment }, "test"));
  await fill(house);
  await house.close();
  return {
    environment,
    folder,
    async start(more: Record<string, string> = {}, options?: Parameters<typeof spawnHouse>[1]) {
      const server = await spawnHouse({ SECRET: secret, ...environment, ...more }, options);
      left.push(server.stop);
      return server;
    },
    remove,
  };
}
