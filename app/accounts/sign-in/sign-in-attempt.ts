import { type Instant, plusMinutes } from "~/time/instant";

/** A request to sign in. By mail it works only in the browser that asked; a link from the console needs no such browser. */
export type SignInAttempt = {
  id: string;
  /** Null where nobody has the address, and for the link that sets an empty installation up. */
  accountId: string | null;
  way: "mail" | "console";
  browserHash: string | null;
  goesTo: string;
  /** A link from the console for somebody who has lost every second factor: it takes them away. */
  clearsFactors: boolean;
};

const minutesToLive = { mail: 10, console: 24 * 60 } as const;

export const endOfAttempt = (way: SignInAttempt["way"], now: Instant): Instant => plusMinutes(now, minutesToLive[way]);

/** This many wrong codes end an attempt. */
export const mostWrongCodes = 5;
