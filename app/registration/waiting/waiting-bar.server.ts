import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { findWaitingSettings } from "./change-waiting-settings.server";
import type { WaitingBarData } from "./waiting-bar";
import { findAllWaiting } from "./waiting-queries.server";

/** Undefined where nobody waits and nobody may. */
export async function findWaitingBar(reads: Reads, event: Event): Promise<WaitingBarData | undefined> {
  const [all, { settings }] = await Promise.all([findAllWaiting(reads, event), findWaitingSettings(reads, event)]);
  if (all.length === 0 && !event.hasWaitingList) return undefined;
  const offered = all.filter(({ offeredUntil }) => offeredUntil !== null).length;
  return { waiting: all.length - offered, offered, offerHours: settings.offerHours, reserve: settings.reserve };
}
