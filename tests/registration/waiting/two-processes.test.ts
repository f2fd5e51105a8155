import { openDatabase } from "db/database.server";
import { expect, test } from "vitest";
import { auditing } from "~/audit/record.server";
import { loadJurisdictions } from "~/delegations/load-jurisdictions.server";
import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { placesOf } from "~/places/places-queries.server";
import { setPlaces } from "~/places/set-places.server";
import { findAllWaiting } from "~/registration/waiting/waiting-queries.server";
import { aHost, anEvent } from "../../support/cast";
import { databaseForTwo } from "../../support/database-for-two";
import { noon, openTestHouse } from "../../support/house";
import { registrationsAt, type Stage } from "../../support/registrations";
import { answers, comes, leaves, overLimit } from "../../support/waiting";

// Two processes over one database: what one frees while the other puts somebody on the list must not be lost between them.
test.skipIf(process.env.TEST_DATABASE === "pglite")(
  "two processes, one freeing places while the other lets people in: none is lost, none given twice, and nobody is passed over",
  async () => {
    const given = await databaseForTwo();
    const databases = [openDatabase(given.url, auditing), openDatabase(given.url, auditing)];
    try {
      const house = await openTestHouse();
      const [one, other] = databases.map(({ reads, write }) => ({ ...house, reads, write }) as House);
      await one!.write(loadJurisdictions);
      const { id } = await anEvent(one!, await aHost(one!), { waiting_list_at: noon });
      await one!.write((tx) => setPlaces(tx, { id }, { scope: "event", scopeId: id }, 6));
      const event = (await findEvent(one!.reads, id))!;
      const [here, there]: Stage[] = [
        { house: one!, event },
        { house: other!, event },
      ];
      for (let guest = 1; guest <= 8; guest++) await comes(here!, `Guest ${guest}`);
      await Promise.all(
        Array.from({ length: 5 }, (_, index) => [leaves(here!, `Guest ${index + 1}`), comes(there!, `Late ${index + 1}`)]).flat(),
      );
      await Promise.all([answers(here!, "Guest 7", "leave"), answers(there!, "Guest 8", "take")]);

      expect(await overLimit(here!)).toEqual([]);
      expect(await findMiscounts(here!.house.reads)).toEqual([]);
      const pool = (await placesOf(here!.house.reads, event, { scope: "event", scopeId: id }))!;
      const waiting = await findAllWaiting(here!.house.reads, event);
      const offered = waiting.filter(({ offeredUntil }) => offeredUntil !== null);
      // 13 came, 6 left: 7 for 6 places, so that one waits.
      expect((await registrationsAt(here!)).filter(({ state }) => state === "confirmed" || state === "waiting-list")).toHaveLength(7);
      expect({ taken: pool.confirmed + pool.held, waiting: waiting.length - offered.length }).toEqual({ taken: 6, waiting: 1 });
      expect(new Set(waiting.map(({ number }) => number)).size).toBe(waiting.length);
      const last = waiting.find(({ offeredUntil }) => offeredUntil === null)!;
      for (const { number } of offered) expect(number).toBeLessThan(last.number);
    } finally {
      for (const database of databases) await database.close();
      await given.drop();
    }
  },
  60_000,
);
