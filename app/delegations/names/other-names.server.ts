import seed from "db/seed/other-names.json";
import { firstNames } from "../first-names.server";
import type { Jurisdiction } from "../jurisdiction";

type Named = Pick<Jurisdiction, "code" | "name">;

export type StrayName = { found: string; code: string; excerpt: string };

/** How jurisdictions are called elsewhere; only to find such names in what people wrote, never to print one. */
export const otherNames: readonly Named[] = Object.entries(seed as Record<string, string[]>).flatMap(([code, names]) =>
  names.map((name) => ({ code, name })),
);

/**
 * Finds the names of jurisdictions that this list does not use. `elsewhere` are names of other lists; what is in `plain` (the host's own
 * name) is no name of a jurisdiction, whatever it holds. A longer name is never taken for a shorter one within it.
 */
export function strayNameFinder(list: readonly Named[], elsewhere: readonly Named[], plain: readonly string[]) {
  const codes = new Map([...elsewhere, ...otherNames, ...firstNames].map(({ code, name }) => [evenly(name), code]));
  const allowed = [...list.map(({ name }) => name), ...plain].map(evenly).filter(Boolean);
  for (const name of allowed) codes.delete(name);
  const all = [...new Set([...codes.keys(), ...allowed])].sort((one, other) => other.length - one.length);
  const names = anyOf(all);
  return (text: string): StrayName[] => {
    const even = evenly(text);
    return Array.from(even.matchAll(names)).flatMap(({ 0: found, index }) => {
      const code = codes.get(found);
      return code === undefined ? [] : [{ found, code, excerpt: around(even, index, found.length) }];
    });
  };
}

const evenly = (text: string) =>
  text
    .normalize("NFC")
    .replace(/['‘ʼ`]/g, "’")
    .replace(/\s+/g, " ")
    .trim();

/** Whole words; Chinese ones stand between letters. */
function anyOf(names: readonly string[]): RegExp {
  const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const chinese = names.filter((name) => /\p{Script=Han}/u.test(name)).map(escaped);
  const words = names.filter((name) => !/\p{Script=Han}/u.test(name)).map(escaped);
  return new RegExp([`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, ...chinese].join("|"), "gu");
}

/** About as much as one line, cut at blanks. */
function around(text: string, at: number, length: number): string {
  const reach = 40;
  const [from, to] = [Math.max(0, at - reach), Math.min(text.length, at + length + reach)];
  const before = from === 0 ? text.slice(0, at) : `…${text.slice(from, at).replace(/^\S*\s/, "")}`;
  const after = to === text.length ? text.slice(at + length) : `${text.slice(at + length, to).replace(/\s\S*$/, "")}…`;
  return `${before}${text.slice(at, at + length)}${after}`.toWellFormed();
}
