import { holdAgain } from "~/places/change-pools.server";
import { openPool } from "~/places/open-pool.server";
import { insertWaiting, updateOffer } from "~/registration/waiting/waiting-queries.server";
import { plusDays } from "~/time/instant";
import { noon } from "../support/house";
import { aGroupAt } from "../support/refusal-company";
import { aConfirmed, type Stage } from "../support/registrations";

/** A group of somebody, a session with places, and somebody who is offered the place that became free. Whose link leads to the offer. */
export async function placesAt(stage: Stage, registrationId: string, category: string): Promise<string> {
  const { house, event } = stage;
  await aGroupAt(house, event, registrationId, "Bus 2");
  const session = await house.reads
    .selectFrom("session")
    .select("id")
    .where("event_id", "=", event.id)
    .where("access", "=", "everyone")
    .where("state", "=", "planned")
    .where("removed_at", "is", null)
    .orderBy("number")
    .executeTakeFirstOrThrow();
  const waits = await aConfirmed(stage, { name: "Yip Example", category });
  await house.write(async (tx) => {
    await openPool(tx, event, { scope: "session", scopeId: session.id }, 20);
    await holdAgain(tx, event, waits.id);
    await tx.updateTable("registration").set({ state: "waiting-list" }).where("id", "=", waits.id).execute();
    await insertWaiting(tx, waits, "confirmed", noon);
    await updateOffer(tx, waits.id, plusDays(noon, 1), noon);
  });
  return waits.personId;
}
