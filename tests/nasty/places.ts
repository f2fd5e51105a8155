import { holdAgain } from "~/places/change-pools.server";
import { openPool } from "~/places/open-pool.server";
import { takePlaces } from "~/places/take-places.server";
import { sessionPool } from "~/registration/session-places/session-place";
import { insertSessionWaiting, updateSessionOffer } from "~/registration/session-waiting/session-waiting-queries.server";
import { insertWaiting, updateOffer } from "~/registration/waiting/waiting-queries.server";
import { plusDays } from "~/time/instant";
import { noon } from "../support/house";
import { aGroupAt } from "../support/refusal-company";
import { aConfirmed, type Stage } from "../support/registrations";

/**
 * A group of somebody, a session with places, one that they are offered a place in, one they wait for and one that is full; and somebody who
 * is offered the place of the event that became free. Whose link leads to the offer.
 */
export async function placesAt(stage: Stage, registrationId: string, category: string): Promise<string> {
  const { house, event } = stage;
  await aGroupAt(house, event, registrationId, "Bus 2");
  const [session, offering, waited, full] = await house.reads
    .selectFrom("session")
    .select("id")
    .where("event_id", "=", event.id)
    .where("access", "=", "everyone")
    .where("state", "=", "planned")
    .where("removed_at", "is", null)
    .orderBy("number")
    .limit(4)
    .execute();
  const waits = await aConfirmed(stage, { name: "Yip Example", category });
  await house.write(async (tx) => {
    await tx.updateTable("event").set({ waiting_list_at: noon }).where("id", "=", event.id).execute();
    for (const [{ id }, places] of [
      [session!, 20],
      [offering!, 1],
      [waited!, 0],
      [full!, 0],
    ] as const)
      await openPool(tx, event, sessionPool(id), places);
    await takePlaces(tx, event, registrationId, [sessionPool(offering!.id)], "held");
    const of = { id: registrationId, eventId: event.id };
    const number = await insertSessionWaiting(tx, of, offering!.id, noon);
    await updateSessionOffer(tx, event, { sessionId: offering!.id, number }, plusDays(noon, 1));
    await insertSessionWaiting(tx, of, waited!.id, noon);
    await holdAgain(tx, event, waits.id);
    await tx.updateTable("registration").set({ state: "waiting-list" }).where("id", "=", waits.id).execute();
    await insertWaiting(tx, waits, "confirmed", noon);
    await updateOffer(tx, waits.id, plusDays(noon, 1), noon);
  });
  return waits.personId;
}
