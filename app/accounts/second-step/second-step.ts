import type { Instant } from "~/time/instant";

/** Between the mailed link and the desk: the account is known, its second factor is asked for. */
export type SecondStep = {
  id: string;
  accountId: string;
  way: "mail" | "console";
  knownBrowser: boolean;
  goesTo: string;
  wrongCodes: number;
  expiresAt: Instant;
};

export const minutesForSecondStep = 10;

/** This many wrong codes end a second step, or the sign-in at which they are asked for. */
export const mostWrongCodes = 5;

/** This many wrong codes in a day, from browsers that were never signed in to the account, and only passkeys are taken from such browsers. */
export const mostWrongByStrangers = 25;

/** "wrong": another try is left. "too-many": no code helps now, a passkey does. "ended": the way in begins anew. */
export type SecondStepFault = "wrong" | "too-many" | "ended";

export const secondStepFaults: Record<SecondStepFault, string> = {
  wrong: "This does not work. A code of the app lives half a minute, and each code works once: please wait for the next one.",
  "too-many": "Too many wrong codes were entered for this account today. Use a passkey, or a browser in which you were signed in before.",
  ended: "This has ended. Please sign in again.",
};
