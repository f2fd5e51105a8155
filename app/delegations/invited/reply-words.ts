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
    | "changedSince"
    | "choose",
    string
  > & { tooMany: (places: number) => string; places: (places: number) => string; by: (date: string) => string };
  handOver: Record<"title" | "lead" | "name" | "mail" | "kind" | "first" | "backup" | "deed" | "firstHint" | "done", string>;
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
    choose: "Please choose one.",
    tooMany: (places) =>
      `There ${places === 1 ? "is one place" : `are ${places} places`} for your delegation. Please write to the secretariat if you need more.`,
    places: (places) => `Your delegation has ${places === 1 ? "one place" : `${places} places`}.`,
    by: (date) => `Please reply by ${date}.`,
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
    done: "The message with their link is on its way.",
  },
};

const catalogue: Record<string, ReplyWords> = { en: english };

export const replyWords = (language: string): ReplyWords => catalogue[language] ?? english;
