import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits: what a browser holds, and the database knows by its hash alone. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** The token in a mailed or printed link. It follows from the attempt and the secret, so that neither the outbox nor a backup holds it. */
export const linkTokenOf = (secret: string, attemptId: string): string => mark(secret, "sign-in-link", attemptId).toString("base64url");

/**
 * The code of a mail, "K7PD-2XMQ": 40 bits, so that five guesses an attempt lead nowhere, however many attempts are made.
 * Letters and digits that are read for one another are left out.
 */
export function codeOf(secret: string, attemptId: string): string {
  const letters = [...mark(secret, "sign-in-code", attemptId).subarray(0, 8)].map((byte) => alphabet[byte % 32]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** However it was typed: small letters, spaces, another dash, or invisible characters that came along with a copy. */
export function isCode(secret: string, attemptId: string, typed: string): boolean {
  const plain = (text: string) =>
    Buffer.from(
      text
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, "")
        .slice(0, 16),
    );
  const [given, expected] = [plain(typed), plain(codeOf(secret, attemptId))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

const mark = (secret: string, purpose: string, attemptId: string) =>
  createHmac("sha256", secret).update(`${purpose}\n${attemptId}`).digest();
