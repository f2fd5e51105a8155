import { randomBytes } from "node:crypto";
import { hashOf } from "db/identity.server";

/** "K7PD-2XMQ-…", 24 characters: 120 bits, so that a plain hash keeps it safe (ASVS 6.5.2). */
export function newRecoveryCode(): string {
  const letters = [...randomBytes(24)].map((byte) => alphabet[byte % 32]).join("");
  return (letters.match(/.{4}/g) ?? []).join("-");
}

/** What is stored of a code; however it was typed, with other dashes, spaces or small letters. */
export const recoveryHashOf = (accountId: string, typed: string): string =>
  hashOf(`recovery-code\n${accountId}\n${typed.toUpperCase().replace(/[^A-Z0-9]/g, "")}`);

const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
