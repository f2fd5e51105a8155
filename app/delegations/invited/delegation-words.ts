import type { DelegationRole, Missing } from "./delegation";

/** What a sentence of a missing thing may speak of; `by` is a printed date, or empty, and `late` where that day is over. */
export type MissingFigures = { named: number; expected: number | null; incomplete: number; waiting: number; by: string; late: boolean };

/** The sentences of a delegation's own pages and letters. English is complete; another language must be too. */
export type DelegationWords = {
  roles: Record<DelegationRole, string>;
  missing: Record<Missing, (figures: MissingFigures) => string>;
  nothingMissing: string;
  /** Where members are named and the reply says otherwise. */
  atOdds: { regretted: (named: number) => string; fewer: (named: number, coming: number) => string };
  /** Whose turn it is with a member. */
  waiting: Record<"nominated" | "awaiting-focal-point" | "awaiting-host", string>;
  /** Of a member who sends somebody in their place; the subject of the mail names nobody. */
  sent: { subject: string; told: (colleague: string, member: string) => string; means: string };
  tab: string;
  focalPoint: string;
  handedOver: string;
};

const by = (date: string) => (date ? ` by ${date}` : "");
/** After their last day the pages take neither replies nor names. */
const bySecretariat = "please write to the secretariat";
const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

const english: DelegationWords = {
  roles: {
    head: "Head of delegation",
    alternate: "Alternate head",
    delegate: "Delegate",
    adviser: "Adviser",
    observer: "Observer",
    interpreter: "Interpreter",
    security: "Security",
  },
  missing: {
    reply: (figures) =>
      figures.late ? `Your reply was due by ${figures.by}; ${bySecretariat}.` : `Please reply to the invitation${by(figures.by)}.`,
    "focal-point": () => "Please name a focal point.",
    members: ({ named, expected, ...figures }) => {
      const more = count((expected ?? named + 1) - named, named === 0 ? "member" : "more member");
      const soFar = named === 0 ? "" : `: ${named}${expected === null ? "" : ` of ${expected}`} named so far`;
      if (figures.late) return `${more} should have been named by ${figures.by}; ${bySecretariat}.`;
      if (named > 0) return `Please name ${more}${by(figures.by)}${soFar}.`;
      return `Please name the ${expected === null ? "members" : expected === 1 ? "member" : `${expected} members`} of your delegation${by(figures.by)}.`;
    },
    head: (figures) => `Please say who is the head of your delegation${figures.late ? `: it was due by ${figures.by}` : by(figures.by)}.`,
    details: ({ incomplete, ...figures }) =>
      `The details of ${count(incomplete, "member")} are still missing${
        figures.by && (figures.late ? `: they were due by ${figures.by}` : `: please send them by ${figures.by}`)
      }.`,
    approval: ({ waiting }) => `${count(waiting, "member")} ${waiting === 1 ? "waits" : "wait"} for your approval.`,
    letter: (figures) => `Please send the letter of nomination${figures.late ? `: it was due by ${figures.by}` : by(figures.by)}.`,
  },
  nothingMissing: "Nothing is missing.",
  atOdds: {
    regretted: (named) =>
      named === 1
        ? "One member is named, and keeps the place until withdrawn."
        : `${named} members are named; they keep their places until they are withdrawn.`,
    fewer: (named, coming) =>
      `The reply says that ${coming === 1 ? "one member" : `${coming} members`} will come, and ${named} are named. Please withdraw whoever does not come, or change the reply.`,
  },
  waiting: { nominated: "Details missing", "awaiting-focal-point": "Waits for you", "awaiting-host": "With the host" },
  sent: {
    subject: "a member of your delegation sends a colleague",
    told: (colleague, member) => `${member} cannot come, and has sent ${colleague} in their place.`,
    means:
      "The place, the role and the place in the order are theirs. On your page you see their details, and can replace or withdraw them.",
  },
  tab: "Our delegation",
  focalPoint: "Focal point",
  handedOver: "Handed over",
};

const catalogue: Record<string, DelegationWords> = { en: english };

export const delegationWords = (language: string): DelegationWords => catalogue[language] ?? english;
