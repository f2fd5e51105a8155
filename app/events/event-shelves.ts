import type { Instant } from "~/time/instant";
import { type Event, isOver, startOf } from "./event";

export const shelves = ["running", "upcoming", "draft", "over"] as const;
export type Shelf = (typeof shelves)[number];

export const shelfNames: Record<Shelf, string> = { running: "Running", upcoming: "Upcoming", draft: "Drafts", over: "Over" };

/** Where an event stands in its team's list. A draft stays a draft until it is published, whatever its dates. */
export function shelfOf(event: Pick<Event, "state" | "startsOn" | "endsOn" | "timeZone">, now: Instant): Shelf {
  if (event.state === "cancelled" || event.state === "archived") return "over";
  if (event.state === "draft") return "draft";
  if (isOver(event, now)) return "over";
  return startOf(event) <= now ? "running" : "upcoming";
}

/** The next one first; what is over, the last one first. */
export const inOrder = (shelf: Shelf, a: Pick<Event, "startsOn" | "address">, b: Pick<Event, "startsOn" | "address">) =>
  (a.startsOn < b.startsOn || (a.startsOn === b.startsOn && a.address < b.address) ? -1 : 1) * (shelf === "over" ? -1 : 1);
