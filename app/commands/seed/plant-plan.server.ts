import type { Tx } from "db/database.server";
import type { SeedFile } from "db/seed/seed-file";
import type { Organiser } from "~/accounts/organiser.server";
import { addCategory, changeCategory, shownOf } from "~/events/change-categories.server";
import { changeDayHeadings } from "~/events/change-days.server";
import { addTrack } from "~/events/change-rooms.server";
import type { CreatedEvent } from "~/events/create-event.server";
import { markOf } from "~/events/mark.server";
import { findAllCategories, findAllDays } from "~/events/plan-queries.server";
import type { Words } from "~/events/words";
import type { Instant } from "~/time/instant";
import { done } from "./done";
import { wordsIn } from "./words-in";

/** The ids of what a file calls by name; days by their date. */
export type Names = Record<"days" | "rooms" | "tracks" | "categories", Map<string, string>>;

/** Headings, tracks and categories of an event that was just made; its first category takes the first name of the file. */
export async function plantPlan(
  tx: Tx,
  organiser: Organiser<"edit-event">,
  created: CreatedEvent,
  { days, tracks, event: { categories, languages } }: SeedFile,
  now: Instant,
): Promise<Names> {
  const words = wordsIn(languages);
  const name = (text: Words) => text[languages[0] ?? "en"] ?? "";
  const headings: Record<string, Words> = {};
  for (const { date, heading } of days) {
    const day = created.days.find((each) => each.date === date);
    if (day && heading) headings[day.id] = words(heading);
  }
  const seen = markOf(await findAllDays(tx, created));
  done(await changeDayHeadings(tx, organiser, headings, { seen, shown: languages }, now));

  const names: Names = {
    days: new Map(created.days.map(({ date, id }) => [date as string, id])),
    rooms: new Map(created.rooms.map((room) => [name(room.name), room.id])),
    tracks: new Map(),
    categories: new Map(),
  };
  for (const [index, track] of tracks.entries()) {
    const added = done(await addTrack(tx, organiser, { name: words(track), colour: (index % 8) + 1 }, now));
    names.tracks.set(name(added.name), added.id);
  }
  const [first] = await findAllCategories(tx, created);
  for (const [index, category] of categories.entries()) {
    const described = { name: words(category), approval: "nobody" as const, asksJurisdiction: true, places: null };
    if (index === 0 && first) done(await changeCategory(tx, organiser, { ...described, id: first.id }, markOf(shownOf(first, null)), now));
    const id = index === 0 && first ? first.id : done(await addCategory(tx, organiser, described, now)).id;
    names.categories.set(name(described.name), id);
  }
  return names;
}
