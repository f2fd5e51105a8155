import { z } from "zod";
import { readSent, shownField } from "../form/answers-form";
import type { SentCell } from "./marks.server";

/** The most members whose answers stand on one page. */
export const mostMembers = 25;

/** In place of a mark, where a member's row has no box. */
export const noBox = "-";

const row = z.object({
  member: z.string().max(60),
  /** The marks of its cells, in the order of the columns: `0 1a2b3c4d -`. */
  seen: z.string().max(4_000).optional().default(""),
  cells: z.unknown().optional(),
});

export const gridForm = z.object({
  deed: z.enum(["save", "read"]),
  /** The columns, each with the version of its question: `diet:1 hotel:3`. */
  shown: z.string().max(20_000).optional().default(""),
  rows: z.array(row).max(mostMembers).optional().default([]),
  text: z.string().max(100_000).optional().default(""),
});

export type SentRow = { member: string; cells: SentCell[] };
export type SentGrid = { shown: Readonly<Record<string, number>>; rows: SentRow[] };

/** A box that sent nothing, such as one where no option is ticked, is empty. */
export function sentGrid({ shown: columns, rows }: Pick<z.output<typeof gridForm>, "shown" | "rows">): SentGrid {
  const { shown } = readSent({ [shownField]: columns });
  return {
    shown,
    rows: rows.map(({ member, seen, cells }) => {
      const { typed } = readSent(cells);
      const marks = seen.split(" ");
      return {
        member,
        cells: Object.keys(shown).flatMap((key, index) => {
          const mark = marks[index] ?? noBox;
          return mark === noBox ? [] : [{ key, typed: typed[key] ?? "", seen: mark }];
        }),
      };
    }),
  };
}
