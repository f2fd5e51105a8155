import { openBucket } from "./token-bucket.server";

/** Whose turn it is: so many a second to the relay, fewer to one domain; bursts of `atOnce`. */
export function openTurns({ perSecond, perDomain, atOnce }: { perSecond: number; perDomain: number; atOnce: number }) {
  const relay = openBucket(perSecond, atOnce);
  const domains = new Map<string, ReturnType<typeof openBucket>>();

  /** Resolves when a message to these addresses may leave. */
  return async function takeTurn(addresses: readonly string[]): Promise<void> {
    for (const domain of new Set(addresses.map((address) => address.slice(address.lastIndexOf("@") + 1)))) await bucketOf(domain).take();
    await relay.take();
  };

  function bucketOf(domain: string) {
    const bucket = domains.get(domain) ?? openBucket(perDomain, atOnce);
    if (domains.size > mostDomains) domains.clear();
    domains.set(domain, bucket);
    return bucket;
  }
}

/** More than write to us at once; forgetting the others costs no more than a burst. */
const mostDomains = 1_000;
