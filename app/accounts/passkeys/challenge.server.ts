import { createHmac, randomBytes } from "node:crypto";
import { epochMilliseconds, fromEpochMilliseconds, type Instant, plusMinutes } from "~/time/instant";

const minutesToLive = 5;

/** The token for the browser's cookie: 128 random bits and its end. Asking for one writes nothing down; only using it does. */
export function newChallengeToken(now: Instant): string {
  const end = Buffer.alloc(6);
  end.writeUIntBE(epochMilliseconds(plusMinutes(now, minutesToLive)), 0, 6);
  return Buffer.concat([randomBytes(16), end]).toString("base64url");
}

/** What a passkey signs. It follows from the token and SECRET, so nobody can make up a token whose challenge they know. */
export const challengeOf = (secret: string, token: string): string =>
  createHmac("sha256", secret).update(`passkey-challenge\n${token}`).digest("base64url");

/** Undefined for a token that has ended or is none. */
export function endOfChallenge(token: string | undefined, now: Instant): Instant | undefined {
  const bytes = Buffer.from(token ?? "", "base64url");
  const end = bytes.length === 22 ? bytes.readUIntBE(16, 6) : 0;
  return end > epochMilliseconds(now) && end <= epochMilliseconds(plusMinutes(now, minutesToLive)) ? fromEpochMilliseconds(end) : undefined;
}
