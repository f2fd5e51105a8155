import type { Choice, ChoiceGroup } from "./select-field";

export type InitialedChoice = Choice & { initial?: string };

/** Shorter lists are seen whole. */
const shortest = 20;

/**
 * A long list under its letters, so that a thumb finds its place. What has no letter stands by itself; a list that is not in the order of
 * its letters, or has nearly as many letters as choices, stays as it is.
 */
export function inInitials(choices: readonly InitialedChoice[]): (Choice | ChoiceGroup)[] {
  const listed: (Choice | ChoiceGroup)[] = [];
  const letters = new Set<string>();
  for (const { value, label, initial } of choices) {
    const last = listed.at(-1);
    if (initial && last && "choices" in last && last.label === initial) last.choices.push({ value, label });
    else if (!initial) listed.push({ value, label });
    else if (letters.has(initial)) return [...choices];
    else {
      letters.add(initial);
      listed.push({ label: initial, choices: [{ value, label }] });
    }
  }
  return choices.length >= shortest && letters.size * 2 <= choices.length ? listed : [...choices];
}
