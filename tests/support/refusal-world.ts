import type { EventTable } from "db/tables/events";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { signInByLink } from "~/accounts/sign-in/sign-in.server";
import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import { makeLink } from "~/people/personal-link.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { makeProofLink } from "~/registration/proof-link.server";
import { systemNow } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { aColleague, aHost, anEvent, type CastHost, organiserOf, otherHost } from "./cast";
import { anApp, signedInAs } from "./factors";
import { aSession, aSpeaker } from "./programme";
import { leavings } from "./refusal-leavings";
import { aConfirmed } from "./registrations";

/** Who comes to the door. `guest` works on `sibling` alone; `ownerElsewhere` owns another host; `nobody` has signed in and has no role. */
export const visitors = [
  "stranger",
  "nobody",
  "owner",
  "organiser",
  "programme-editor",
  "registrar",
  "desk",
  "viewer",
  "guest",
  "ownerElsewhere",
] as const;
export type Visitor = (typeof visitors)[number];

/** What they ask for: a public event of the first host, its draft, one for its team only, and the same of another host. */
export const placeNames = ["ours", "ourDraft", "sibling", "theirs", "theirDraft"] as const;
export type PlaceName = (typeof placeNames)[number];

/** An event and one of everything that belongs to it. `link`: whether its links are genuine. */
export type Place = {
  name: PlaceName;
  link: "genuine" | "forged" | "for another purpose";
  host: string;
  event: string;
  session: string;
  sessionCode: string;
  /** Open to named people alone; its title begins with "Closed". */
  closedCode: string;
  cancelledCode: string;
  speaker: string;
  speakerCode: string;
  registration: string;
  person: string;
  message: string;
  sending: string;
  file: string;
  factor: string;
  me: string;
  speakersMe: string;
  feed: string;
  prove: string;
};

/** `keeperCookie`: the sign-in of somebody who is no visitor of this walk, and whose second factor `place.factor` is. */
export type World = { places: Record<PlaceName, Place>; keeperCookie: string; cookieOf(visitor: Visitor): Promise<string> };

/** Nobody but the event's team, and the person themselves, may ever read this. */
export const canaryOf = (place: PlaceName) => `canary-${place.toLowerCase()}-canary`;

export async function buildWorld(house: House): Promise<World> {
  const [first, second] = [await aHost(house), await otherHost(house)];
  const keeper = await aColleague(house, first, "organiser");
  const { id: factor } = await anApp(house, keeper, systemNow());
  const { token } = await signedInAs(house, keeper, systemNow());
  const places = {
    ours: await aPlace(house, first, { name: "ours", factor }),
    ourDraft: await aPlace(house, first, { name: "ourDraft", factor }, { state: "draft" }),
    sibling: await aPlace(house, first, { name: "sibling", factor }, { visibility: "team" }),
    theirs: await aPlace(house, second, { name: "theirs", factor }),
    theirDraft: await aPlace(house, second, { name: "theirDraft", factor }, { state: "draft" }),
  };
  const sibling = await organiserOf(house, { address: places.sibling.event, hostId: first.id }, "view");
  const accounts: Record<Exclude<Visitor, "stranger">, { id: string }> = {
    nobody: await aStranger(house, second),
    owner: first.owner,
    organiser: await aColleague(house, first, "organiser"),
    "programme-editor": await aColleague(house, first, "programme-editor"),
    registrar: await aColleague(house, first, "registrar"),
    desk: await aColleague(house, first, "desk"),
    viewer: await aColleague(house, first, "viewer"),
    guest: await aColleague(house, first, "organiser", sibling.event),
    ownerElsewhere: second.owner,
  };
  return {
    places,
    keeperCookie: `plenary-sign-in=${token}`,
    cookieOf: async (visitor) => (visitor === "stranger" ? "" : signIn(house, accounts[visitor])),
  };
}

/** The same event, by links nobody made, or made for something else. */
export const withForgedLinks = (place: Place): Place => ({
  ...place,
  link: "forged",
  me: forge(place.me),
  speakersMe: forge(place.speakersMe),
  feed: forge(place.feed),
  prove: forge(place.prove),
});

export const withSwappedLinks = (place: Place): Place => ({
  ...place,
  link: "for another purpose",
  me: place.feed,
  speakersMe: place.prove,
  feed: place.prove,
  prove: place.me,
});

const forge = (link: string) => `${link.slice(0, 30)}${link[30] === "A" ? "B" : "A"}${link.slice(31)}`;

/** Somebody who once worked for a host and no longer does. */
async function aStranger(house: House, host: CastHost) {
  const account = await aColleague(house, host, "owner");
  await house.write((tx) => tx.deleteFrom("team_role").where("account_id", "=", account.id).execute());
  return account;
}

async function signIn(house: House, account: { id: string }): Promise<string> {
  const now = systemNow();
  const browser = { attemptToken: undefined, signInToken: undefined, name: "A browser" };
  const link = await house.write((tx) => makeConsoleLink(tx, house.configuration.secret, account, now));
  const entered = await house.write((tx) => signInByLink(tx, browser, link, now));
  return `plenary-sign-in=${entered!.token}`;
}

async function aPlace(
  house: House,
  host: CastHost,
  { name, factor }: Pick<Place, "name" | "factor">,
  overrides: Partial<EventTable> = {},
): Promise<Place> {
  const { secret } = house.configuration;
  const now = systemNow();
  const hidden = overrides.state === "draft" || overrides.visibility === "team";
  const title = JSON.stringify({ en: hidden ? canaryOf(name) : `Symposium ${name}` });
  const created = await anEvent(house, host, { ...overrides, title, short_title: title });
  const event = (await findEvent(house.reads, created.id))!;
  const editor = await organiserOf(house, event, "edit-programme");
  const speaker = await aSpeaker(house, event, hidden ? canaryOf(name) : "A speaker");
  const placed = { dayId: created.days[0]!.id, teamRemarks: canaryOf(name) };
  const people = [{ role: "keynote-speaker", speakerId: speaker.id, toBeAnnounced: null }] as const;
  const session = await aSession(house, editor, { ...placed, start: "09:00" as ClockTime, people: [...people] });
  const closed = await aSession(house, editor, {
    ...placed,
    title: { en: `Closed ${canaryOf(name)}` },
    start: "14:00" as ClockTime,
    access: "closed",
    othersSee: "nothing",
  });
  const cancelled = await aSession(house, editor, { ...placed, start: "16:00" as ClockTime });
  await house.write((tx) => tx.updateTable("session").set({ state: "cancelled" }).where("id", "=", cancelled.id).execute());
  await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, now));
  const registration = await aConfirmed({ house, event }, { name: canaryOf(name) });
  const { code: speakerCode } = await house.reads
    .selectFrom("speaker")
    .select("code")
    .where("id", "=", speaker.id)
    .executeTakeFirstOrThrow();
  const ids = {
    host: host.id,
    event: event.address,
    registration: registration.id,
    person: registration.personId,
    factor,
    ...(await leavings(house, event, hidden ? canaryOf(name) : `file of ${name}`, canaryOf(name))),
  };
  const links = {
    me: makeLink(secret, "me", registration.personId, 1),
    speakersMe: makeLink(secret, "me", speaker.personId, 1),
    feed: makeLink(secret, "feed", registration.personId, 1),
    prove: makeProofLink(secret, registration, { linkGeneration: 1 }),
  };
  return {
    name,
    link: "genuine",
    session: session.id,
    sessionCode: session.code,
    closedCode: closed.code,
    cancelledCode: cancelled.code,
    speaker: speaker.id,
    speakerCode,
    ...ids,
    ...links,
  };
}
