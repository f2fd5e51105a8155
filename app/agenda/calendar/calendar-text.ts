import { withoutTurningMarks } from "~/people/line";

/** Text as a calendar may carry it: one kind of line break, no control characters but the tab, no half characters, no turned direction. */
export const cleanText = (text: string): string => (unclean.test(text) ? cleaned(text) : text);

const unclean = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;

const cleaned = (text: string) =>
  withoutTurningMarks(text)
    .replace(/\r\n|\r|\u0085/g, "\n")
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");

/** TEXT of RFC 5545, section 3.3.11: only backslash, semicolon, comma and line break are escaped. */
export const escapeText = (text: string): string =>
  cleanText(text)
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, "\\n");

/** A quoted parameter value; what may not stand in it is written as RFC 6868 says. */
export const quoteParameter = (text: string): string =>
  `"${cleanText(text).replace(/\^/g, "^^").replace(/"/g, "^'").replace(/\n/g, "^n")}"`;

/** An absolute address that needs no escaping in a calendar line, or undefined when its scheme is not allowed. */
export function cleanUri(text: string | undefined, schemes: readonly string[]): string | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!schemes.includes(url.protocol)) return undefined;
  return url.href.replace(/[^!#-+\--:=?-[\]_a-z~]/gu, percentEncoded);
}

/** Links that people hand in. */
export const linkSchemes = ["https:", "mailto:", "tel:"] as const;
/** Plenary's own addresses, which are http on a developer's machine. */
export const ownSchemes = ["https:", "http:"] as const;

export function cleanMailbox(address: string): string {
  const clean = cleanText(address).replace(/[\n\t]/g, "");
  const at = clean.lastIndexOf("@");
  return `${clean.slice(0, at).replace(/[^\w.+'=~-]/gu, percentEncoded)}@${clean.slice(at + 1).replace(/[^A-Za-z0-9.:[\]-]/gu, percentEncoded)}`;
}

const percentEncoded = (character: string) =>
  Array.from(new TextEncoder().encode(character), (octet) => `%${octet.toString(16).toUpperCase().padStart(2, "0")}`).join("");
