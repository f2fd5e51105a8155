import { hashOf } from "db/identity.server";
import type { EventTable } from "db/tables/events";
import { startApp } from "~/accounts/factors/add-app.server";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { signInByLink } from "~/accounts/sign-in/sign-in.server";
import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import type { MailAddress } from "~/mail/mail-address";
import { insertDevice, markDeviceProven } from "~/people/device/devices-queries.server";
import { makeLink } from "~/people/personal-link.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { insertBulkDeed } from "~/registration/everybody/bulk-queries.server";
import { makeProofLink } from "~/registration/proof-link.server";
import { systemNow } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { aColleague, aHost, anEvent, aPerson, type CastHost, organiserOf, otherHost } from "./cast";
import { aClearance, anEndedClearance } from "./clearances";
import { anApp, signedInAs } from "./factors";
import { anImport } from "./imports";
import { aNamesList } from "./names";
import { aRoom, aSession, aSpeaker } from "./programme";
import { questioned } from "./refusal-answers";
import { aGroupAt, aListIssued, aMemberAt, furnish, invitedTo, registeredAt, somebodyAt, speaksAt, waitsFor } from "./refusal-company";
import { leavings } from "./refusal-leavings";
import { forge } from "./refusal-links";
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
  link: "genuine" | "forged" | "for another purpose" | "ended";
  host: string;
  event: string;
  session: string;
  /** Taken off the programme. */
  removed: string;
  room: string;
  /** A list of names and order that its host made. */
  namesList: string;
  sessionCode: string;
  /** Open to named people alone; its title begins with "Closed". */
  closedCode: string;
  cancelledCode: string;
  speaker: string;
  speakerCode: string;
  registration: string;
  /** Its focal point is the person of `registration`, whose link is `me`. */
  delegation: string;
  /** What was begun with everybody in a list. */
  bulk: string;
  /** A group of people, its one member somebody of theirs. */
  group: string;
  /** A registration of that delegation. */
  member: string;
  person: string;
  message: string;
  /** To somebody else. */
  anothersMessage: string;
  sending: string;
  file: string;
  factor: string;
  /** An authenticator app that its owner has not confirmed yet. */
  newApp: string;
  /** What the keeper read in: a timetable for this event, and one that would make a new event. */
  programmeImport: string;
  newImport: string;
  me: string;
  speakersMe: string;
  feed: string;
  prove: string;
  clearance: string;
  /** A question of the event, and one that `registration` answered with a file; both by their keys. */
  question: string;
  upload: string;
};

/** `keeperCookie`: the sign-in of somebody who is no visitor of this walk, and whose second factor `place.factor` is. */
export type World = {
  places: Record<PlaceName, Place>;
  ended: Place;
  keeper: string;
  keeperCookie: string;
  cookieOf(visitor: Visitor): Promise<string>;
};

/** The browser of the walk: whoever holds a personal link has typed a mailed code in it. */
const device = "the-browser-of-the-walk";
const knownDevice = `plenary-device=${device}`;

/** Nobody but the event's team, and the person themselves, may ever read this. */
export const canaryOf = (place: PlaceName) => `canary-${place.toLowerCase()}-canary`;

/** Somebody else at the same event: nobody else's page, and nobody's own, may tell of them. */
export const anotherOf = (place: PlaceName) => `another-${place.toLowerCase()}-another`;

export async function buildWorld(house: House): Promise<World> {
  const [first, second] = [await aHost(house), await otherHost(house)];
  const keeper = await aColleague(house, first, "organiser");
  const { id: factor } = await anApp(house, keeper, systemNow());
  const signedIn = await signedInAs(house, keeper, systemNow());
  const newApp = await house.write((tx) => startApp(tx, signedIn, house.configuration.secret, systemNow()));
  const kept = { keeper: keeper.id, factor, newApp };
  const places = {
    ours: await aPlace(house, first, { name: "ours", ...kept }),
    ourDraft: await aPlace(house, first, { name: "ourDraft", ...kept }, { state: "draft" }),
    sibling: await aPlace(house, first, { name: "sibling", ...kept }, { visibility: "team" }),
    theirs: await aPlace(house, second, { name: "theirs", ...kept }),
    theirDraft: await aPlace(house, second, { name: "theirDraft", ...kept }, { state: "draft" }),
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
    ended: await longOver(house, first, places.ours),
    keeper: keeper.id,
    keeperCookie: `plenary-sign-in=${signedIn.token}`,
    cookieOf: async (visitor) => [...(visitor === "stranger" ? [] : [await signIn(house, accounts[visitor])]), knownDevice].join("; "),
  };
}

/** An event of six years ago, by the links of somebody who was at no other. */
async function longOver(house: House, host: CastHost, like: Place): Promise<Place> {
  const event = await anEvent(house, host, { state: "archived", starts_on: "2020-01-01", ends_on: "2020-01-03" });
  const person = await aPerson(house, host, { display_name: "Former" });
  await registeredAt(house, { id: event.id, hostId: host.id }, person, { id: like.registration });
  const { secret } = house.configuration;
  const me = makeLink(secret, "me", person, 1);
  const links = {
    me,
    speakersMe: me,
    feed: makeLink(secret, "feed", person, 1),
    prove: forge(like.prove),
    clearance: await anEndedClearance(house, { id: event.id, address: event.address, hostId: host.id }),
  };
  return { ...like, ...links, link: "ended", event: event.address };
}

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

const openedAt = (at: string) => ({
  ...{ changes_public_at: at, colleagues_at: at, delegations_at: at, participants_delegations_at: at, participants_public_at: at },
});

async function aPlace(
  house: House,
  host: CastHost,
  { name, keeper, factor, newApp }: Pick<Place, "name" | "factor" | "newApp"> & { keeper: string },
  overrides: Partial<EventTable> = {},
): Promise<Place> {
  const { secret } = house.configuration;
  const now = systemNow();
  const hidden = overrides.state === "draft" || overrides.visibility === "team";
  const title = JSON.stringify({ en: hidden ? canaryOf(name) : `Symposium ${name}` });
  // Still to come whenever the walk is done: of what is over, much is refused for that reason alone.
  const dates = { starts_on: "2099-11-25", ends_on: "2099-11-27" };
  const created = await anEvent(house, host, {
    ...dates,
    ...overrides,
    title,
    short_title: title,
    ...openedAt(now),
  });
  const event = (await findEvent(house.reads, created.id))!;
  const editor = await organiserOf(house, event, "edit-programme");
  const colleague = await aColleague(house, host, "viewer", event);
  const stage = { house, event };
  const another = await aConfirmed(stage, { name: anotherOf(name), mailAddress: "another@police.example" as MailAddress });
  await speaksAt(house, event, another.personId, anotherOf(name));
  if (name === "sibling") await invitedTo(house, event, another.personId);
  const { message: anothersMessage } = await somebodyAt(house, event, another.personId, colleague, anotherOf(name));
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
  const workshop = await aSession(house, editor, { ...placed, title: { en: "Workshop" }, start: "11:00" as ClockTime });
  await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, now));
  const room = await aRoom(house, event, "Grand Ballroom");
  const registration = await aConfirmed(stage, { name: canaryOf(name) });
  const { delegation } = await somebodyAt(house, event, registration.personId, colleague, canaryOf(name));
  const member = await aMemberAt(house, event, delegation, `Member of ${name}`);
  await aListIssued(house, event, delegation);
  const group = await aGroupAt(house, event, registration.id, hidden ? canaryOf(name) : `Group of ${name}`);
  // Whoever comes first and whoever comes last is found first where a query finds too many.
  const last = { name: anotherOf(name), mailAddress: "last@police.example" as MailAddress, anotherOfThisName: true };
  await aConfirmed(stage, last);
  await waitsFor(house, event, workshop, registration);
  const { removed } = await furnish(house, event, editor, session, { words: `Furniture of ${name}`, mark: true });
  const { code: speakerCode } = await house.reads
    .selectFrom("speaker")
    .select("code")
    .where("id", "=", speaker.id)
    .executeTakeFirstOrThrow();
  const everybody = { deed: "confirm" as const, categoryId: null, told: "", registrationIds: [] };
  const bulk = await house.write((tx) => insertBulkDeed(tx, event, everybody, keeper, now));
  const ids = {
    host: host.id,
    event: event.address,
    registration: registration.id,
    delegation,
    bulk,
    group,
    member,
    person: registration.personId,
    factor,
    newApp,
    anothersMessage,
    programmeImport: await anImport(house, { hostId: host.id, eventId: event.id, accountId: keeper }),
    newImport: await anImport(house, { hostId: host.id, eventId: null, accountId: keeper }),
    ...(await questioned(house, event, registration, canaryOf(name))),
    ...(await leavings(house, event, hidden ? canaryOf(name) : `file of ${name}`, canaryOf(name))),
  };
  const holder = { id: registration.personId, hostId: host.id, linkGeneration: 1 };
  await house.write(async (tx) => markDeviceProven(tx, holder, await insertDevice(tx, holder, hashOf(device), now), now));
  const links = {
    me: makeLink(secret, "me", registration.personId, 1),
    speakersMe: makeLink(secret, "me", speaker.personId, 1),
    feed: makeLink(secret, "feed", registration.personId, 1),
    prove: makeProofLink(secret, registration, { linkGeneration: 1 }),
    clearance: await aClearance(house, event, { words: canaryOf(name), about: session.id }),
  };
  return {
    name,
    link: "genuine",
    session: session.id,
    removed,
    room,
    namesList: await aNamesList(house, host, { FR: { name: `France of ${name}`, flag: true } }, "en", `List of ${name}`),
    sessionCode: session.code,
    closedCode: closed.code,
    cancelledCode: cancelled.code,
    speaker: speaker.id,
    speakerCode,
    ...ids,
    ...links,
  };
}
