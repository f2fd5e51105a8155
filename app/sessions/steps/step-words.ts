import type { Words } from "~/events/words";
import type { Touch } from "./step";

type Draft = NonNullable<Touch["before"]["draft"]>;

/** What words say of days, rooms and titles of the event. */
export type Naming = { title(words: Words): string; day(id: string): string; room(id: string): string };

/** "moved “Opening” to 10:00", "added 12 items". */
export function stepWords(touches: readonly Touch[], naming: Naming): string {
  const [only] = touches;
  if (touches.length === 1 && only) return wordsOfOne(only, naming);
  const counted = (sort: Sort) => touches.filter((touch) => sortOf(touch) === sort).length;
  const said = (["added", "changed", "removed"] as const).flatMap((sort) => (counted(sort) > 0 ? `${sort} ${items(counted(sort))}` : []));
  return said.length > 1 ? `${said.slice(0, -1).join(", ")} and ${said.at(-1)}` : (said[0] ?? "changed nothing");
}

function wordsOfOne(touch: Touch, naming: Naming): string {
  const { before, after } = { before: touch.before.draft, after: touch.after.draft };
  const name = `“${short(naming.title((after ?? before)?.title ?? {}))}”`;
  if (!before || !after) return `${sortOf(touch)} ${name}`;
  if (before.state !== "cancelled" && after.state === "cancelled") return `cancelled ${name}`;
  if (before.state === "cancelled" && after.state !== "cancelled") return `planned ${name} again`;
  if (!same({ ...before, ...placeOf(after) }, after) || same(before, after)) return `changed ${name}`;
  if (after.dayId === null || after.start === null) return before.dayId === null ? `changed ${name}` : `took ${name} off the timetable`;
  const to = [
    after.dayId !== before.dayId && naming.day(after.dayId),
    after.start !== before.start && after.start,
    after.roomId !== before.roomId && (after.roomId ? naming.room(after.roomId) : "no room"),
  ].filter(Boolean);
  return to.length > 0 ? `moved ${name} to ${to.join(", ")}` : `changed ${name} to ${after.minutes} minutes`;
}

const placeOf = ({ dayId, start, fold, minutes, roomId }: Draft) => ({ dayId, start, fold, minutes, roomId });

type Sort = "added" | "changed" | "removed";
const sortOf = ({ before, after }: Touch): Sort => (after.draft === null ? "removed" : before.draft === null ? "added" : "changed");

const items = (count: number) => `${count} ${count === 1 ? "item" : "items"}`;

const same = (one: Draft, other: Draft) => JSON.stringify(one) === JSON.stringify(other);

const longest = 60;
const short = (title: string) => (title.length > longest ? `${title.slice(0, longest - 1).trimEnd()}…` : title);
