import { idleMinutes, type SignedIn } from "~/accounts/account";
import { findSignedIn } from "~/accounts/accounts-queries.server";
import type { Host } from "~/accounts/host";
import { findHost } from "~/accounts/hosts-queries.server";
import { findHostMember, findOrganiser, type HostMember, isProof, type NoProof, type Organiser } from "~/accounts/organiser.server";
import type { Permission } from "~/accounts/role";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { findPersonByLink } from "~/people/find-person-by-link.server";
import { plusMinutes } from "~/time/instant";
import { forbidden, notFound, redirectTo } from "./answers.server";
import type { Entrance } from "./entrance.server";
import { tokenHashIn } from "./sign-in-cookie.server";

/** Public pages: nobody is asked who they are. */
export const requireNobody = () => ({});

/** Whoever has signed in; others are sent to sign in and come back. */
export async function requireAccount(entrance: Entrance): Promise<SignedIn> {
  const signedIn = await findVisitor(entrance);
  if (signedIn) return signedIn;
  const { pathname, search } = entrance.url;
  throw redirectTo(entrance.request.method === "GET" ? `/sign-in?to=${encodeURIComponent(pathname + search)}` : "/sign-in");
}

/** The signed-in visitor if there is one, on pages that serve strangers too. */
export async function findVisitor({ reads, request, house, now, met }: Entrance): Promise<SignedIn | undefined> {
  const hash = tokenHashIn(request, house.configuration);
  const signedIn = hash && (await findSignedIn(reads, hash));
  if (!signedIn || signedIn.expiresAt <= now || plusMinutes(signedIn.seenAt, idleMinutes) <= now) return undefined;
  house.sightings.note(signedIn.signInId, now);
  met.account = signedIn.account.id;
  return signedIn;
}

/** Pages for both: strangers, and those who have signed in. */
export const meetAnybody = async (entrance: Entrance) => ({ signedIn: await findVisitor(entrance) });

/** Somebody of the team who may do this with the event in the address. */
export const requireOrganiser =
  <P extends Permission>(permission: P) =>
  async (entrance: Entrance): Promise<{ organiser: Organiser<P>; event: Event; signedIn: SignedIn }> => {
    const signedIn = await requireAccount(entrance);
    const organiser = await findOrganiser(entrance.reads, signedIn.account.id, entrance.params.event ?? "", permission);
    if (!isProof(organiser)) throw turnAway(organiser);
    const event = await findEvent(entrance.reads, organiser.event.id);
    if (!event) throw notFound();
    return { organiser, event, signedIn };
  };

/** A calendar that asks with a person's feed. Calendars want a plain answer: no page, no way to sign in. */
export async function requireFeed({ reads, house, params, now, turnsAt }: Entrance) {
  const person = await findPersonByLink(reads, house.configuration.secret, "feed", params.feed ?? "", now);
  if (!person)
    throw new Response("There is no such calendar.\n", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
  turnsAt(person.endsAt);
  return { person };
}

/** Somebody of the team of the whole host in the address who may do this there. */
export const requireMember =
  <P extends Permission>(permission: P) =>
  async (entrance: Entrance): Promise<{ member: HostMember<P>; host: Host; signedIn: SignedIn }> => {
    const signedIn = await requireAccount(entrance);
    const hostId = entrance.params.host ?? "";
    const member = await findHostMember(entrance.reads, signedIn.account.id, hostId, permission);
    if (!isProof(member)) throw turnAway(member);
    const host = await findHost(entrance.reads, hostId);
    if (!host) throw notFound();
    return { member, host, signedIn };
  };

/** Whoever holds a personal link. */
export async function requirePerson({ reads, house, params, now, met }: Entrance) {
  const person = await findPersonByLink(reads, house.configuration.secret, "me", params.link ?? "", now);
  if (!person) throw notFound();
  met.person = person.id;
  return { person };
}

/** To a stranger's team it does not exist; whoever lacks a second factor is led to where they add one. */
const turnAway = (why: NoProof | undefined) =>
  why === "factor-missing" ? redirectTo("/account") : why === "forbidden" ? forbidden() : notFound();
