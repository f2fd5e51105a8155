import type { IncomingMessage } from "node:http";
import type { Configuration } from "~/configuration.server";

/** What a proxy says of the request it hands on (RFC 7239, and the older names). */
export const isForwarded = (header: string) => /^(x-forwarded-|x-real-ip$|x-client-ip$|forwarded$|via$)/i.test(header);

/**
 * The name this request was sent to: the configured proxy's word for it, else its own Host. Undefined where it is missing or said twice,
 * for then the proxy and we might each believe another.
 */
export function hostAskedFor(request: IncomingMessage, configuration: Configuration): string | undefined {
  const told = isFromProxy(request, configuration) ? valuesOf(request, "x-forwarded-host") : [];
  const hosts = told.length > 0 ? told : valuesOf(request, "host");
  return hosts.length === 1 ? hosts[0] : undefined;
}

/** One address is believed, and no other: who else sends `X-Forwarded-*` sends it for nothing. */
function isFromProxy({ socket }: IncomingMessage, { trustedProxy }: Configuration): boolean {
  return trustedProxy !== undefined && socket.remoteAddress !== undefined && bare(socket.remoteAddress) === bare(trustedProxy);
}

/** `::ffff:127.0.0.1` is 127.0.0.1, and `fe80::1%eth0` is fe80::1 by whichever card it came in. */
const bare = (address: string) =>
  address
    .toLowerCase()
    .replace(/^::ffff:/, "")
    .replace(/%.*$/, "");

/** As they came: Node's own tables keep the first of two, or join them. */
function valuesOf({ rawHeaders }: IncomingMessage, name: string): string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);
}
