import { createHmac, timingSafeEqual } from "node:crypto";

/** What a link opens; a link made for one purpose is worth nothing for another. */
export type LinkPurpose = "me" | "feed" | "prove" | "clearance";

/**
 * id + HMAC-SHA256(secret, purpose, id, generation), cut to 128 bits, as 43 characters of base64url.
 * Nothing but the generation is stored: raising it revokes every link made before.
 */
export function makeLink(secret: string, purpose: LinkPurpose, id: string, generation: number): string {
  const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
  return Buffer.concat([bytes, markOf(secret, purpose, id, generation)]).toString("base64url");
}

/** The id a link speaks of, unproven: `isGenuine` decides once the generation is known. Undefined for anything malformed. */
export function idInLink(link: string): string | undefined {
  if (!/^[A-Za-z0-9_-]{43}$/.test(link)) return undefined;
  const bytes = Buffer.from(link, "base64url");
  // The last character carries two spare bits; only one spelling of each link is accepted.
  if (bytes.toString("base64url") !== link) return undefined;
  return bytes
    .subarray(0, 16)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Whether this link was made by us for this row in its present generation. Takes the same time whatever the answer. */
export function isGenuine(secret: string, purpose: LinkPurpose, link: string, id: string, generation: number): boolean {
  const given = Buffer.from(link, "base64url").subarray(16);
  const expected = markOf(secret, purpose, id, generation);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const markOf = (secret: string, purpose: LinkPurpose, id: string, generation: number) =>
  createHmac("sha256", secret).update(`${purpose}\n${id}\n${generation}`).digest().subarray(0, 16);
