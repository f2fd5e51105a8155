declare const mailAddress: unique symbol;

/**
 * One address that mail can be sent to, `name@domain`: the part before the @ as it was typed, the domain in lower case and in its
 * ASCII spelling (RFC 5890), at most 254 octets. Only `asMailAddress` makes one, so no line break, comment or second recipient fits in.
 */
export type MailAddress = string & { readonly [mailAddress]: true };

/** White space around it is forgiven; quoted names, address literals, comments and anything unseen are not. */
export function asMailAddress(text: unknown): MailAddress | undefined {
  if (typeof text !== "string" || text.length > 300) return undefined;
  const [name = "", domain = "", ...more] = text.trim().split("@");
  if (more.length > 0 || !namePattern.test(name) || octets(name) > 64) return undefined;
  const ascii = asciiDomain(domain);
  const address = `${name}@${ascii}`;
  return ascii && octets(address) <= 254 ? (address as MailAddress) : undefined;
}

/**
 * What addresses are compared by: letters without case, composed (NFC). Nothing else is folded: a tag after "+" and dots make another
 * address, look-alike letters of another script too.
 */
export const mailKeyOf = (address: MailAddress): string => address.normalize("NFC").toLowerCase().normalize("NFC");

const namePattern = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domainPattern = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z])[a-z0-9-]{1,62}[a-z0-9]$/;

function asciiDomain(domain: string): string | undefined {
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain) || !URL.canParse(`http://${domain}/`)) return undefined;
  const { hostname } = new URL(`http://${domain}/`);
  return domainPattern.test(hostname) ? hostname : undefined;
}

const octets = (text: string) => new TextEncoder().encode(text).length;
