import type { MailAddress } from "~/mail/mail-address";

/** Somebody who can sign in to this installation. */
export type Account = { id: string; name: string; mailAddress: MailAddress };

export type SignedIn = { signInId: string; account: Account; seenAt: string; expiresAt: string };

/** After this long without a request a sign-in ends by itself. */
export const idleMinutes = 8 * 60;

/** However busy, a sign-in ends after this long. */
export const absoluteDays = 7;
