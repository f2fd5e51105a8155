import { z } from "zod";
import { lineOf, requiredLineOf } from "~/people/line-form";

/** In letters as a reader counts them. */
export const longest = { name: 120, shortName: 60, adjective: 60, sortAs: 120, listName: 80 };

/** What may be said of one jurisdiction in one language; empty means what goes without saying. */
export const listedNameForm = z.object({
  name: lineOf(longest.name),
  shortName: lineOf(longest.shortName),
  adjective: lineOf(longest.adjective),
  sortAs: lineOf(longest.sortAs),
  flag: z.boolean().optional().default(false),
});
export type TypedName = z.output<typeof listedNameForm>;

/** A ticked box within a record comes as the text a browser sends. */
const sentNameForm = listedNameForm.extend({
  flag: z
    .string()
    .optional()
    .transform((sent) => sent === "on"),
});

/** The rows that were on the page, in one language. `shown`: their codes, for an emptied row sends nothing. */
const saveNamesForm = z.object({
  deed: z.literal("save"),
  language: z.string().max(20),
  revision: z.coerce.number("Please open the page again.").int("Please open the page again."),
  shown: z
    .string()
    .max(20_000)
    .optional()
    .default("")
    .transform((codes) => codes.split(",").filter(Boolean)),
  names: z.record(z.string().max(20), sentNameForm).default({}),
});
export type SaveNames = Omit<z.output<typeof saveNamesForm>, "deed">;

/** What one list's own page sends. */
export const namesListForm = z.discriminatedUnion("deed", [
  saveNamesForm,
  z.object({ deed: z.literal("rename"), listName: requiredLineOf(longest.listName) }),
  z.object({ deed: z.literal("remove") }),
]);

/** `from`: the list it begins as a copy of; empty, the first names. */
export const newListForm = z.object({ listName: requiredLineOf(longest.listName), from: lineOf(60) });
export type NewList = z.output<typeof newListForm>;

/** `list`: empty, the first names. `seen`: what was chosen when the page was opened. */
export const chosenListForm = z.object({ list: lineOf(60), seen: lineOf(60) });
export type ChosenList = z.output<typeof chosenListForm>;
