/** First words of Plenary's own addresses (routes.ts); a test compares. No event may take one. */
export const reservedAddresses: readonly string[] = [
  "account",
  "assets",
  "calendar",
  "clearance",
  "files",
  "flags",
  "health",
  "hosts",
  "me",
  "new",
  "organise",
  "outbox",
  "prove",
  "sign-in",
  "sign-out",
];

export const addressLength = { min: 3, max: 40 };

/** Lower-case letters, digits and single hyphens between them. */
export const isAddressShaped = (text: string) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length >= addressLength.min && text.length <= addressLength.max;

export const isReserved = (address: string) => reservedAddresses.includes(address);

/** "ISCP 2026 – Hong Kong" gives "iscp-2026-hong-kong"; empty where nothing of the title can stand in an address. */
export function addressFrom(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.slice(0, addressLength.max).replace(/^-+|-+$/g, "");
}
