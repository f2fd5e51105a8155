declare const mailAddress: unique symbol;

/** "a.officer@police.example": one address, its domain in lower-case ASCII (IDNA), at most 254 octets. Never a list, never a name. */
export type MailAddress = string & { readonly [mailAddress]: true };

/** Undefined for anything no relay would take; spaces around it are not part of it. Nothing is corrected silently. */
export function asMailAddress(text: unknown): MailAddress | undefined {
  if (typeof text !== "string" || text.length > 400) return undefined;
  const [local, domain, ...more] = text.trim().split("@");
  if (!local || !domain || more.length > 0 || local.length > 64) return undefined;
  if (!/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)) return undefined;
  const host = hostOf(domain);
  return host && local.length + 1 + host.length <= 254 ? (`${local}@${host}` as MailAddress) : undefined;
}

/** By which two spellings of one mailbox are recognised; what a person typed is what mail is sent to. */
export const mailKeyOf = (address: MailAddress): string => address.toLowerCase();

function hostOf(domain: string): string | undefined {
  if (/[\s/?#:\\%[\]\u0000-\u001f\u007f]/.test(domain)) return undefined;
  const url = `http://${domain}`;
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  return /^(?!-)([a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/.test(host) ? host : undefined;
}
