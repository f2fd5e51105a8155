import { z } from "zod";
import { delegationRoles } from "~/delegations/invited/delegation";
import { type LineWords, lineOf, oncePerWords, optionalMailAddress, requiredLineOf } from "~/people/line-form";
import { most } from "~/people/person";

const fieldsOf = (words: LineWords) => ({
  name: requiredLineOf(most.name, words),
  rankOrTitle: lineOf(most.rankOrTitle, words),
  position: lineOf(most.position, words),
  otherScriptName: lineOf(most.otherScriptName, words),
  organisation: lineOf(most.organisation, words),
  mailAddress: optionalMailAddress(words),
  role: z.enum(delegationRoles).optional().default("delegate"),
  /** All that is needed is known: nobody has to be asked. */
  complete: z.boolean().optional().default(false),
});

/** One member to be named, and the same for somebody who takes a member's place. */
export const memberForm = oncePerWords((words) => z.object(fieldsOf(words)));
export type MemberEntry = z.output<ReturnType<typeof memberForm>>;

/** As the member is printed; `revision` is the state that was in sight. */
export const printedForm = oncePerWords((words) =>
  z
    .object(fieldsOf(words))
    .pick({ name: true, rankOrTitle: true, position: true, otherScriptName: true, organisation: true })
    .extend({
      revision: z.coerce.number("Please open the page again.").int("Please open the page again."),
    }),
);
export type PrintedEntry = z.output<ReturnType<typeof printedForm>>;

/** What is done with members in the list itself. */
export const memberListForm = z.object({ deed: z.enum(["approve", "up", "down"]), member: z.string().max(60) });

/** What is done on a member's own page. */
export const memberPageForm = oncePerWords((words) => {
  const { role, ...replacing } = fieldsOf(words);
  return z.discriminatedUnion("deed", [
    z.object({ deed: z.literal("printed") }).extend(printedForm(words).shape),
    z.object({ deed: z.literal("role"), role }),
    z.object({ deed: z.literal("approve") }),
    z.object({ deed: z.literal("complete") }),
    z.object({ deed: z.literal("return"), told: requiredLineOf(1000, words) }),
    z.object({ deed: z.literal("withdraw"), reason: lineOf(1000, words) }),
    z.object({ deed: z.literal("replace"), ...replacing }),
    z.object({ deed: z.literal("show-link") }),
    z.object({ deed: z.literal("send-link") }),
  ]);
});
export type MemberPageDeed = z.output<ReturnType<typeof memberPageForm>>;

/** The most members that are named with one form. */
export const mostRows = 60;

const cell = z.string().max(5_000).optional().default("");
const row = z.object({
  ...{ name: cell, rankOrTitle: cell, position: cell, otherScriptName: cell, organisation: cell, mailAddress: cell, role: cell },
});

/** Several at once: a pasted list is put into the grid, a row is added to it, or it is sent as it stands. Each row is judged by itself, where what was typed stays in sight. */
export const memberGridForm = z.object({
  deed: z.enum(["read", "more", "add"]),
  text: z.string().max(100_000).optional().default(""),
  rows: z.array(row).max(mostRows).optional().default([]),
  complete: z.boolean().optional().default(false),
});
export type GridRow = z.output<typeof row>;
