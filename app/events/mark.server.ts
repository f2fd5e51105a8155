import { hashOf } from "db/identity.server";

/** What a page showed, in sixteen letters: a form carries it, and a save that finds another mark was overtaken by a colleague. */
export const markOf = (shown: unknown): string => hashOf(JSON.stringify(ordered(shown))).slice(0, 16);

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
};
