import { openDatabase } from "db/database.server";
import { expect, test } from "vitest";
import { auditing } from "~/audit/record.server";
import { loadJurisdictions } from "~/delegations/load-jurisdictions.server";
import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import { findMiscounts } from "~/places/miscounts-queries.server";
import { placesOf } from "~/places/places-queries.server";
import { chooseSession } from "~/registration/session-places/choose-session.server";
import { sessionPool } from "~/registration/session-places/session-place";
import { findSessionWaiting } from "~/registration/session-waiting/session-waiting-queries.server";
import { aHost, anEvent } from "../../support/cast";
import { databaseForTwo } from "../../support/database-for-two";
import { doing } from "../../support/delegations";
import { noon, openTestHouse } from "../../support/house";
import type { Stage } from "../../support/registrations";
import { guest, workshops } from "../../support/session-places";
import { overLimit } from "../../support/waiting";

// Two processes over one database: what one frees while the other puts somebody on the session's list must not be lost between them.
test.skipIf(process.env.TEST_DATABASE === "pglite")(
  "two processes, one freeing places of a session while the other lets people wait for one: none is lost, none given twice",
  async () => {
    const given = await databaseForTwo();
    const databases = [openDatabase(given.url, auditing), openDatabase(given.url, auditing)];
    try {
      const house = await openTestHouse();
      const [one, other] = databases.map(({ reads, write }) => ({ ...house, reads, write }) as House);
      await one!.write(loadJurisdictions);
      const { id } = await anEvent(one!, await aHost(one!), { waiting_list_at: noon });
      const event = (await findEvent(one!.reads, id))!;
      const [here, there]: Stage[] = [
        { house: one!, event },
        { house: other!, event },
      ];
      const { wallets } = await workshops(5, {}, here);
      const guests: Awaited<ReturnType<typeof guest>>[] = [];
      for (let number = 1; number <= 12; number++) guests.push(await guest(here!, `Guest ${number}`));
      for (const { choose } of guests.slice(0, 5)) await choose(wallets);
      const waitThere = ({ holder }: (typeof guests)[number]) =>
        doing(there!, (tx) => chooseSession(tx, holder, event, { session: wallets, deed: "wait" }, noon));
      await Promise.all(guests.slice(0, 4).flatMap((first, index) => [first.choose(wallets, "leave"), waitThere(guests[5 + index]!)]));
      await Promise.all([guests[4]!.choose(wallets, "leave"), ...guests.slice(9).map(waitThere)]);

      expect(await overLimit(here!)).toEqual([]);
      expect(await findMiscounts(here!.house.reads)).toEqual([]);
      // 12 came and 5 gave their places back: 7 for 5 places, so that two wait
      const pool = (await placesOf(here!.house.reads, event, sessionPool(wallets)))!;
      const line = await findSessionWaiting(here!.house.reads, event, wallets);
      const waiting = line.filter(({ offeredUntil }) => offeredUntil === null);
      expect({ taken: pool.confirmed + pool.held, waiting: waiting.length }).toEqual({ taken: 5, waiting: 2 });
      expect(pool.held).toBe(line.length - waiting.length);
      expect(new Set(line.map(({ number }) => number)).size).toBe(line.length);
      for (const { number } of line.filter(({ offeredUntil }) => offeredUntil !== null)) expect(number).toBeLessThan(waiting[0]!.number);
    } finally {
      for (const database of databases) await database.close();
      await given.drop();
    }
  },
  60_000,
);
