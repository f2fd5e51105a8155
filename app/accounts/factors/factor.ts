import { type Instant, plusMinutes } from "~/time/instant";

/** What somebody of the team holds besides their mailbox. */
export type FactorKind = "passkey" | "app";

/** What a second step can be made with. */
export type FactorUse = FactorKind | "recovery-code";

export type Factor = { id: string; kind: FactorKind; name: string; addedAt: Instant; usedAt: Instant | null };

export const factorNames: Record<FactorKind, string> = { passkey: "Passkey", app: "Authenticator app" };

/** How long after somebody has proven themselves their ways to sign in may be changed. */
export const minutesFresh = 15;

/** `factorAt`: when this sign-in last saw a second factor; where the account has none, its beginning counts. */
export const isFresh = ({ since, factorAt }: { since: Instant; factorAt: Instant | null }, hasFactor: boolean, now: Instant) => {
  const proven = hasFactor ? factorAt : since;
  return proven !== null && plusMinutes(proven, minutesFresh) > now;
};

export const recoveryCodes = 10;

export type FactorRefusal = "required-by-host" | "gone" | "wrong-code" | "known-passkey" | "no-factor";

/** The sentence, and the field it belongs to where there is one. */
export const factorRefusals: Record<FactorRefusal, [sentence: string, field?: string]> = {
  "required-by-host": ["Your host asks for a second step. Add another one before you remove this."],
  gone: ["This has been removed or has ended meanwhile. Nothing was changed."],
  "wrong-code": ["This is not the code the app shows now. Check that the clock of the device is right, and enter the next one.", "code"],
  "known-passkey": ["This passkey is known already, or the browser took too long. Try again, with another device."],
  "no-factor": ["Recovery codes stand in for a passkey or an app. Add one of them first."],
};
