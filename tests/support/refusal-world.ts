import { newId } from "db/identity.server";
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
import { aSession, aSpeaker } from "./programme";
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
  speaker: string;
  speakerCode: string;
  registration: string;
  person: string;
  message: string;
  sending: string;
  file: string;
  me: string;
  speakersMe: string;
  feed: string;
  prove: string;
};

export type World = { places: Record<PlaceName, Place>; cookieOf(visitor: Visitor): Promise<string> };

/** Nobody but the event's team, and the person themselves, may ever read this. */
export const canaryOf = (place: PlaceName) => `canary-${place.toLowerCase()}-canary`;

export async function buildWorld(house: House): Promise<World> {
  const [first, second] = [await aHost(house), await otherHost(house)];
  const places = {
    ours: await aPlace(house, first, "ours"),
    ourDraft: await aPlace(house, first, "ourDraft", { state: "draft" }),
    sibling: await aPlace(house, first, "sibling", { visibility: "team" }),
    theirs: await aPlace(house, second, "theirs"),
    theirDraft: await aPlace(house, second, "theirDraft", { state: "draft" }),
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
  return { places, cookieOf: async (visitor) => (visitor === "stranger" ? "" : signIn(house, accounts[visitor])) };
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

async function aPlace(house: House, host: CastHost, name: PlaceName, overrides: Partial<EventTable> = {}): Promise<Place> {
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
  await aSession(house, editor, {
    ...placed,
    title: { en: canaryOf(name) },
    start: "14:00" as ClockTime,
    access: "closed",
    othersSee: "nothing",
  });
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
    ...(await leavings(house, event)),
  };
  const links = {
    me: makeLink(secret, "me", registration.personId, 1),
    speakersMe: makeLink(secret, "me", speaker.personId, 1),
    feed: makeLink(secret, "feed", registration.personId, 1),
    prove: makeProofLink(secret, registration, { linkGeneration: 1 }),
  };
  return { name, link: "genuine", session: session.id, sessionCode: session.code, speaker: speaker.id, speakerCode, ...ids, ...links };
}

/** A message that was sent, the sending it belonged to, a practical page and a file to download, as rows: what matters is that they are there. */
async function leavings(house: House, event: { id: string; hostId: string }) {
  const [message, sending, file, hash] = [newId(), newId(), newId(), "0".repeat(64)];
  const at = systemNow();
  const of = { host_id: event.hostId, event_id: event.id, created_at: at };
  await house.write(async (tx) => {
    const counted = { reached: 1, without_address: 0, unchanged: 0, created_by: null, cancelled_at: null };
    await tx
      .insertInto("sending")
      .values({ id: sending, event_id: event.id, kind: "agenda", goes_at: at, created_at: at, ...counted })
      .execute();
    const written = { kind: "agenda", dedupe: message, state: "sent", priority: 2, content: "{}", template_version: 1 } as const;
    await tx
      .insertInto("message")
      .values({ id: message, sending_id: sending, dated_at: at, not_before: at, sent_at: at, ...of, ...written })
      .execute();
    const stored = { hash, media_type: "application/pdf", bytes: 1, name: "file.pdf" };
    await tx
      .insertInto("file")
      .values({ id: file, host_id: event.hostId, created_at: at, ...stored })
      .execute();
    await tx
      .insertInto("event_file")
      .values({ id: newId(), host_id: event.hostId, event_id: event.id, file_id: file, title: "{}", position: 1 })
      .execute();
    const page = { title: '{"en":"Hotel"}', body: '{"en":"Nearby"}', position: 1 };
    await tx
      .insertInto("practical_page")
      .values({ id: newId(), event_id: event.id, ...page })
      .execute();
  });
  return { message, sending, file };
}
