import { epochMilliseconds, type Instant } from "~/time/instant";

/**
 * How many sign-in mails are sent in a quarter of an hour. A browser that was signed in to the account before is counted apart from
 * strangers, so that nobody is locked out by others asking in their name; addresses of the network are no measure, for a whole office shares one.
 */
export type SignInLimits = { maySend(account: string, knownBrowser: boolean, now: Instant): boolean };

const window = 15 * 60_000;
const mostPerAccount = 5;
const mostByStrangers = 300;
const mostAccounts = 10_000;

export function newSignInLimits(): SignInLimits {
  const sent = new Map<string, number[]>();

  const take = (key: string, most: number, now: number): boolean => {
    const recent = (sent.get(key) ?? []).filter((at) => at > now - window);
    const free = recent.length < most;
    sent.delete(key);
    sent.set(key, free ? [...recent, now] : recent);
    // The longest unused is forgotten first, so that made-up addresses cannot fill the memory.
    if (sent.size > mostAccounts) sent.delete(sent.keys().next().value!);
    return free;
  };

  return {
    maySend(account, knownBrowser, now) {
      const at = epochMilliseconds(now);
      if (knownBrowser) return take(`known ${account}`, mostPerAccount, at);
      return take(account, mostPerAccount, at) && take("everybody", mostByStrangers, at);
    },
  };
}
