import { createHash, randomInt, randomUUIDv7 } from "node:crypto";

/** UUIDv7 (RFC 9562, 5.7) as lower-case text: sorts by the time it was made. */
export const newId = (): string => randomUUIDv7();

const codeAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ23456789";

/** Six of A–Z and 2–9, for addresses that people read aloud. */
export const newCode = (): string => Array.from({ length: 6 }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join("");

/** SHA-256 as lower-case hex. */
export const hashOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
