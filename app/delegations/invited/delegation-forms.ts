import { z } from "zod";
import { sendersWords } from "~/events/event";
import {
  type LineWords,
  lineOf,
  oncePer,
  oncePerWords,
  optionalMailAddress,
  requiredLineOf,
  requiredMailAddress,
} from "~/people/line-form";
import { most } from "~/people/person";
import { asLocalDate } from "~/time/local-date";
import { delegationRoles, memberApprovals, replies, replyWays } from "./delegation";
import { hostPlaces, orderings } from "./protocol-order";

/** Far more than any delegation has; fewer than a mistyped date. */
export const mostPlaces = 5_000;

const places = z
  .string()
  .optional()
  .transform((text, context) => {
    const typed = text?.trim() ?? "";
    if (typed === "") return null;
    if (/^\d{1,4}$/.test(typed) && Number(typed) <= mostPlaces) return Number(typed);
    context.addIssue({ code: "custom", message: `Please give a number from 0 to ${mostPlaces}, or leave it empty for no limit.` });
    return z.NEVER;
  });

const count = (words: ReplyFormWords) =>
  z.string({ error: words.howMany }).transform((text, context) => {
    if (/^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= mostPlaces) return Number(text);
    context.addIssue({ code: "custom", message: /^0+$/.test(text.trim()) ? words.noneComes : words.howMany });
    return z.NEVER;
  });

/** Null where none was given. */
const date = z
  .string()
  .optional()
  .transform((text, context) => {
    if (!text?.trim()) return null;
    const read = asLocalDate(text.trim());
    if (!read) context.addIssue({ code: "custom", message: "Please give a date, such as 2027-09-13." });
    return read ?? z.NEVER;
  });

const deadlines = { replyBy: date, nominateBy: date, detailsBy: date };
const revision = z.coerce.number("Please open the page again.").int("Please open the page again.");
const choose = "Please choose one.";
const approval = z.enum(memberApprovals, choose);

/** The event's own rules for all its delegations. */
export const delegationRulesForm = z.object({
  deed: z.literal("rules"),
  hasDelegations: z.boolean().optional().default(false),
  sendersWord: z.enum(sendersWords, choose),
  approval,
  uncountedRoles: z.array(z.enum(delegationRoles)).optional().default([]),
  ...deadlines,
});

/** Who comes first in every list. */
export const protocolOrderForm = z.object({
  deed: z.literal("order"),
  by: z.enum(orderings, choose),
  letter: z
    .string()
    .optional()
    .default("")
    .transform((text) => text.trim().toUpperCase())
    .refine((letter) => /^\p{L}?$/u.test(letter), "Please give one letter."),
  drawnOn: date,
  witness: lineOf(200),
  host: z.enum(hostPlaces, choose),
  hostDelegationId: lineOf(60).transform((id) => id || null),
  organisationsLast: z.boolean().optional().default(false),
});

/** One delegation more: a jurisdiction's code or an organisation's name, its places, and its focal point where it is known. */
export const newDelegationForm = z.object({
  formKey: z.string("Please open the page again.").regex(/^[0-9a-f-]{36}$/, "Please open the page again."),
  jurisdiction: lineOf(20),
  organisation: lineOf(most.organisation),
  parent: lineOf(60),
  places,
  focalName: lineOf(most.name),
  focalMail: optionalMailAddress(),
});
export type NewDelegation = Omit<z.output<typeof newDelegationForm>, "formKey">;

export const delegationCardForm = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("places"), places }),
  z.object({
    deed: z.literal("reply"),
    reply: z.enum(replies, choose),
    replyWay: z.enum(replyWays, choose).exclude(["link"], choose),
    coming: places,
    replyNote: lineOf(1000),
  }),
  z.object({
    deed: z.literal("contacts"),
    focalName: lineOf(most.name),
    focalMail: optionalMailAddress(),
    backupName: lineOf(most.name),
    backupMail: optionalMailAddress(),
    liaison: lineOf(200),
    revision,
  }),
  z.object({
    deed: z.literal("letter"),
    letterReceivedOn: date,
    letterReference: lineOf(200),
    verified: z.boolean().optional().default(false),
    revision,
  }),
  z.object({
    deed: z.literal("settings"),
    printedName: lineOf(most.organisation),
    printedSortAs: lineOf(most.organisation),
    parent: lineOf(60),
    headRank: places,
    approval: z
      .union([approval, z.literal("")])
      .optional()
      .default(""),
    ...deadlines,
    revision,
  }),
  z.object({
    deed: z.literal("remarks"),
    remarks: z
      .string()
      .optional()
      .default("")
      .refine((text) => text.length <= 5_000, "This is too long."),
    revision,
  }),
  z.object({ deed: z.literal("remove") }),
  z.object({ deed: z.literal("invite") }),
  z.object({ deed: z.literal("invited-on-paper") }),
  z.object({ deed: z.literal("remind") }),
  z.object({ deed: z.literal("up"), member: z.string().max(60) }),
  z.object({ deed: z.literal("down"), member: z.string().max(60) }),
  z.object({ deed: z.literal("withdraw"), member: z.string().max(60) }),
]);
export type DelegationCard = z.output<typeof delegationCardForm>;

/** What the fields of the reply page say when they are wrong. */
export type ReplyFormWords = LineWords & Record<"choose" | "howMany" | "noneComes", string>;

/** Which reply the page showed. */
const seen = z.string().max(40).optional();

/** The reply page: do they come, how many, and who answers for them. */
export const replyForm = oncePer((words: ReplyFormWords) =>
  z.discriminatedUnion(
    "reply",
    [
      z.object({
        reply: z.literal("accepted"),
        coming: count(words),
        who: z.enum(["me", "other"], words.choose).optional().default("me"),
        focalName: lineOf(most.name, words),
        focalMail: optionalMailAddress(words),
        replyNote: lineOf(1000, words),
        seen,
      }),
      z.object({ reply: z.literal("regretted"), replyNote: lineOf(1000, words), seen }),
    ],
    { error: words.choose },
  ),
);

/** Who answers from now on. */
export const handOverForm = oncePerWords((words: LineWords) =>
  z.object({
    name: requiredLineOf(most.name, words),
    mailAddress: requiredMailAddress(words),
    kind: z.enum(["first", "backup"], words.missing).default("first"),
  }),
);
