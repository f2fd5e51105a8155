import { englishLineWords } from "~/people/line-form";
import type { ReplyFormWords } from "./delegation-forms";

/** The sentences of the reply page and of handing over. English is complete; another language must be too. */
export type ReplyWords = {
  reply: Record<
    | "title"
    | "accept"
    | "regret"
    | "coming"
    | "who"
    | "me"
    | "somebodyElse"
    | "focalName"
    | "focalMail"
    | "note"
    | "deed"
    | "tooLate"
    | "eventOver"
    | "focalNameMissing"
    | "focalMailMissing"
    | "changedSince",
    string
  > & {
    tooMany: (places: number) => string;
    places: (places: number) => string;
    by: (date: string) => string;
    /** `now`: what the reply says by now, in sentences. */
    repliedMeanwhile: (now: string) => string;
  };
  form: ReplyFormWords;
  handOver: Record<"title" | "lead" | "name" | "mail" | "kind" | "first" | "backup" | "deed" | "firstHint", string>;
  handedOver: Record<"title" | "replied" | "meaning" | "mistake", string> & { to: (who: string, delegation: string) => string };
};

const english: ReplyWords = {
  reply: {
    title: "Reply to the invitation",
    accept: "We accept",
    regret: "We regret",
    coming: "How many will come",
    who: "Who answers for the delegation",
    me: "I do",
    somebodyElse: "Somebody else",
    focalName: "Their name",
    focalMail: "Their mail address",
    note: "A note to the host, if you wish",
    deed: "Send the reply",
    tooLate: "The last day for replies is over. Please write to the secretariat: your reply can still be entered by hand.",
    eventOver: "The event is over.",
    focalNameMissing: "Please give their name.",
    focalMailMissing: "Please give their mail address: they get the link there.",
    changedSince: "Somebody changed this in the meantime. Please look at it and send it again.",
    tooMany: (places) =>
      `There ${places === 1 ? "is one place" : `are ${places} places`} for your delegation. Please write to the secretariat if you need more.`,
    places: (places) => `Your delegation has ${places === 0 ? "no places" : places === 1 ? "one place" : `${places} places`}.`,
    by: (date) => `Please reply by ${date}.`,
    repliedMeanwhile: (now) =>
      `Somebody replied in the meantime: “${now}” What you chose stands below; send it again if it should take the place of that.`,
  },
  form: {
    ...englishLineWords,
    choose: "Please choose one.",
    howMany: "Please give how many will come, as a number.",
    noneComes: "Please give one at least. If nobody can come, choose “We regret”.",
  },
  handOver: {
    title: "Hand over",
    lead: "They get their own link by mail. Nothing your delegation entered is lost.",
    name: "Name",
    mail: "Mail address",
    kind: "They become",
    first: "The focal point, in my place",
    firstHint: "Your own link stops opening this delegation.",
    backup: "The backup beside me",
    deed: "Hand over",
  },
  handedOver: {
    title: "Handed over",
    replied: "Your reply is with the host.",
    to: (who, delegation) => `${who || "Somebody else"} answers for the delegation from now on: ${delegation}.`,
    meaning:
      "They name, approve and replace its members by their own link. Yours no longer opens the delegation; nothing that was entered is lost.",
    mistake: "If this is not right, please write to the secretariat.",
  },
};

const catalogue: Record<string, ReplyWords> = { en: english };

export const replyWords = (language: string): ReplyWords => catalogue[language] ?? english;
