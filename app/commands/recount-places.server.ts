import { openDatabase } from "db/database.server";
import { auditing } from "~/audit/record.server";
import { sayMiscount } from "~/backups/soundness.server";
import { readConfiguration } from "~/configuration.server";
import { findMiscounts, type Miscount } from "~/places/miscounts-queries.server";
import { isOverLimit, recountPlaces } from "~/places/recount-places.server";
import { systemNow } from "~/time/instant";

/**
 * `npm run recount-places`: names each pool whose count is wrong; `-- --mend` puts it right. The schema stays as it is: a house that does
 * not add up gets no backup, and without one it is not migrated.
 */
export async function recountPlacesNow({ args }: { args: string[] }) {
  const database = openDatabase(readConfiguration(process.env, "development").databaseUrl, auditing);
  try {
    const mends = args.includes("--mend");
    const { mended, over } = mends
      ? await database.write((tx) => recountPlaces(tx, systemNow()))
      : apart(await findMiscounts(database.reads));
    for (const pool of [...mended, ...over]) console.log(sayMiscount(pool));
    for (const { address, places } of over)
      console.log(`${address}: that is more than the limit of ${places}. Raise it in the event's settings, then mend.`);
    if (mended.length + over.length === 0) return console.log("All places add up.");
    if (mends) console.log(`Put right: ${mended.length}. Left as they are: ${over.length}.`);
    else console.log("Nothing was changed. Put them right: npm run recount-places -- --mend");
    if (!mends || over.length > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

const apart = (wrong: Miscount[]) => ({ mended: wrong.filter((pool) => !isOverLimit(pool)), over: wrong.filter(isOverLimit) });
