import { createHash, randomInt } from "node:crypto";
import { uuidv7 } from "uuidv7";

/** UUIDv7 (RFC 9562, 5.7) as lower-case text: sorts by the time it was made, within a process also those of one millisecond (6.2). */
export const newId = (): string => uuidv7();

const codeAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ23456789";

/** Six of A–Z and 2–9, for addresses that people read aloud. */
export const newCode = (): string => Array.from({ length: 6 }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join("");

/** SHA-256 as lower-case hex. */
export const hashOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
