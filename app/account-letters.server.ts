import { no, yes } from "db/outcome";
import * as factorChangedEmail from "emails/factor-changed";
import { render } from "emails/render.server";
import * as signInEmail from "emails/sign-in";
import * as teamInvitationEmail from "emails/team-invitation";
import { findAccount } from "./accounts/accounts-queries.server";
import { findHost } from "./accounts/hosts-queries.server";
import { endOfAttempt } from "./accounts/sign-in/sign-in-attempt";
import { codeOf, linkTokenOf } from "./accounts/sign-in/sign-in-token.server";
import { zoneOfAccount } from "./accounts/team/zone-of-account.server";
import { asRecipient, type Desk, lookOfHost, senderOf } from "./letter-props.server";
import type { Compositions } from "./mail/letter";
import { paths } from "./paths";
import { minutesBetween } from "./time/instant";
import { instantWithZone } from "./time/zone-name";

type Kind = "sign-in" | "factor-changed" | "team-invitation";

/** The letters to the team: to sign in, what changed of their account, and into the team. */
export function openAccountCompositions({ reads, configuration: { baseUrl, secret } }: Desk): Pick<Compositions, Kind> {
  return {
    "sign-in": async ({ accountId, content, datedAt }, now) => {
      const account = accountId ? await findAccount(reads, accountId) : undefined;
      if (!account || endOfAttempt("mail", datedAt) <= now) return no("no-point");
      const look = { ...lookOfHost(undefined), title: "Sign in", shortTitle: "Plenary", dear: account.name };
      const linkUrl = baseUrl + paths.signInLink(linkTokenOf(secret, content.attemptId));
      const letter = render(signInEmail, {
        ...look,
        code: codeOf(secret, content.attemptId),
        linkUrl,
        minutes: minutesBetween(datedAt, endOfAttempt("mail", datedAt)),
      });
      return yes({ to: asRecipient(account.name, account.mailAddress), sender: "Plenary", ...letter });
    },

    "factor-changed": async ({ accountId, content, datedAt }) => {
      const account = accountId ? await findAccount(reads, accountId) : undefined;
      if (!account) return no("no-point");
      const zone = await zoneOfAccount(reads, account.id);
      const look = { ...lookOfHost(undefined), title: "Your account", shortTitle: "Plenary", dear: account.name };
      const said = { ...content, at: instantWithZone(datedAt, zone, "en"), accountUrl: baseUrl + paths.account() };
      return yes({
        to: asRecipient(account.name, account.mailAddress),
        sender: "Plenary",
        ...render(factorChangedEmail, { ...look, ...said }),
      });
    },

    "team-invitation": async ({ accountId, hostId, content }) => {
      const account = accountId ? await findAccount(reads, accountId) : undefined;
      const host = hostId ? await findHost(reads, hostId) : undefined;
      if (!account || !host) return no("no-point");
      const { eventTitle, ...said } = content;
      const look = { ...lookOfHost(host), dear: account.name, scope: eventTitle ?? host.name, signInUrl: baseUrl + paths.signIn() };
      return yes({
        to: asRecipient(account.name, account.mailAddress),
        ...senderOf(host),
        ...render(teamInvitationEmail, { ...look, ...said }),
      });
    },
  };
}
