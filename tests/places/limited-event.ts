import { newId } from "db/identity.server";
import type { House } from "~/http/house";
import type { PoolKey } from "~/places/pool";
import { setPlaces } from "~/places/set-places.server";
import { aHost, anEvent, type CastEvent, otherHost } from "../support/cast";
import { noon, openTestHouse } from "../support/house";

/** An event with so many places, and so many in its one category; left out: no limit. */
export async function limitedEvent(places: { event?: number; category?: number }, opened?: House) {
  const house = opened ?? (await openTestHouse());
  const host = await (opened ? otherHost : aHost)(house);
  const event = await anEvent(house, host);
  const { eventPool, categoryPool } = poolKeys(event);
  await house.write((tx) => setPlaces(tx, event, eventPool, places.event ?? null));
  await house.write((tx) => setPlaces(tx, event, categoryPool, places.category ?? null));
  return { house, event, pools: [eventPool, categoryPool] };
}

export const poolKeys = (event: CastEvent): { eventPool: PoolKey; categoryPool: PoolKey } => ({
  eventPool: { scope: "event", scopeId: event.id },
  categoryPool: { scope: "category", scopeId: event.categoryId },
});

/** Registrations that hold nothing yet, by id. */
export async function someRegistrations(house: House, event: CastEvent, number: number): Promise<string[]> {
  const ids = Array.from({ length: number }, () => newId());
  const named = { rank_or_title: "", salutation: "", position: "", other_script_name: "" };
  await house.write(async (tx) => {
    for (const id of ids) {
      const person = { id: newId(), host_id: event.hostId, display_name: "Somebody", sort_key: "somebody", badge_name: "", ...named };
      const row = { id, host_id: event.hostId, event_id: event.id, person_id: person.id, category_id: event.categoryId };
      const state = { state: "awaiting-host", source: "form", name: "Somebody", sort_key: "somebody", search_key: "somebody" } as const;
      await tx
        .insertInto("person")
        .values({ ...person, link_generation: 1, feed_generation: 1, revision: 1, created_at: noon })
        .execute();
      await tx
        .insertInto("registration")
        .values({ ...row, ...state, ...named, language: "en", revision: 1, created_at: noon, changed_at: noon })
        .execute();
    }
  });
  return ids;
}
