import type { ProgrammeContent } from "./version";

/** The same programme is the same text: keys in order, words without empty languages, sessions by time. Lists keep their order, for order is printed. */
export const toCanonical = (content: ProgrammeContent): string => toCanonicalText(content);

export const fromCanonical = (text: string): ProgrammeContent => JSON.parse(text);

/** Any plain value, keys in order. */
export const toCanonicalText = (value: unknown): string => JSON.stringify(ordered(value));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const members = value as Record<string, unknown>;
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(members).sort()) if (members[key] !== undefined) made[key] = ordered(members[key]);
  return made;
}
