import type { ProgrammeContent } from "./version";

/** The same programme is the same text: keys in order, words without empty languages, sessions by time. Lists keep their order, for order is printed. */
export const toCanonical = (content: ProgrammeContent): string => toCanonicalText(content);

export const fromCanonical = (text: string): ProgrammeContent => JSON.parse(text);

/** Any plain value, keys in order. */
export const toCanonicalText = (value: unknown): string => JSON.stringify(ordered(value));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
}
