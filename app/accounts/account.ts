import type { MailAddress } from "~/mail/mail-address";
import type { Instant } from "~/time/instant";

/** Somebody who can sign in to this installation. */
export type Account = { id: string; name: string; mailAddress: MailAddress };

/** `factorAt`: when this sign-in last saw a second factor. */
export type SignedIn = {
  signInId: string;
  account: Account;
  since: Instant;
  seenAt: Instant;
  expiresAt: Instant;
  factorAt: Instant | null;
};

/** After this long without a request a sign-in ends by itself. */
export const idleMinutes = 8 * 60;

/** However busy, a sign-in ends after this long. */
export const absoluteDays = 7;
