import type { Reads, Tx } from "db/database.server";
import type { LocalDate } from "~/time/local-date";

type EventKey = { id: string };

/** How places are passed on. `offerHours` null: whoever is next is confirmed at once. */
export type WaitingRules = { hasWaitingList: boolean; offerHours: number | null; fallBackOn: LocalDate | null };

export const findWaitingRules = (reads: Reads, event: EventKey): Promise<WaitingRules> =>
  reads
    .selectFrom("event")
    .select(["waiting_list_at", "offer_hours", "fall_back_on"])
    .where("id", "=", event.id)
    .executeTakeFirstOrThrow()
    .then((row) => ({
      hasWaitingList: row.waiting_list_at !== null,
      offerHours: row.offer_hours,
      fallBackOn: row.fall_back_on as LocalDate | null,
    }));

export const updateWaitingRules = (tx: Tx, event: EventKey, rules: WaitingRules, redated: boolean, now: string) =>
  tx
    .updateTable("event")
    .set((eb) => ({
      waiting_list_at: rules.hasWaitingList ? eb.fn.coalesce("waiting_list_at", eb.val(now)) : null,
      offer_hours: rules.offerHours,
      fall_back_on: rules.fallBackOn,
      // Another date is warned of and comes anew
      ...(redated && { fall_back_warned_at: null, fell_back_at: null }),
      revision: eb("revision", "+", 1),
    }))
    .where("id", "=", event.id)
    .execute();
