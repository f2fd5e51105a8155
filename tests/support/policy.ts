import { may, type Permission, type Role, roles } from "~/accounts/role";
import { paths } from "~/paths";
import type { Place, Visitor } from "./refusal-world";

/**
 * Who may do what at every address: `tests/refusals.test.ts` walks the routes and holds them to this table.
 * A new route needs one line here, and that is all:
 *
 *     "routes/organise/event-settings": { at: (p) => paths.eventSettings(p.event), look: team("edit-event"), send: team("edit-event") },
  "routes/organise/day-table": { at: (p) => paths.dayTable(p.event), look: team("view"), send: team("edit-programme") },
 *
 * `look` is GET, `send` is POST; without `send`, a POST must answer 405. Where the address names something inside an event, take the
 * event from `p` and the thing from `thing`: `(p, thing) => paths.registration(p.event, thing.registration)`. The walk then also asks
 * for another event's thing under this event's address, which must not exist. `opens` and `sends` say how an open door answers where
 * that is not 200, or not 422 (an empty form).
 */
export type Row = {
  at(place: Place, thing: Place): string;
  look?: Rule;
  send?: Rule;
  opens?: number | readonly number[];
  sends?: number | readonly number[];
  /** What is sent; an empty form where nothing is said. Needed where only a readable form reaches the question whether the thing is there. */
  form?: Record<string, string>;
  /** The address holds a personal link: asked for with a forged and a swapped one too. */
  byLink?: true;
  /** It belongs to one account alone, which is no visitor of the walk: the world's keeper. */
  keepers?: true;
  /** An open POST ends the visitor's sign-in: they sign in anew for each question. */
  endsSignIn?: true;
};

export type Verdict = "open" | "sign-in" | "forbidden" | "missing";
export type Rule = (visitor: Visitor, place: Place) => Verdict;

const anybody: Rule = () => "open";
const nobodyAtAll: Rule = () => "missing";
const signInAnew: Rule = () => "sign-in";
/** It would be the visitor's own; no other's exists for them. */
const nobodysThing: Rule = (visitor) => (visitor === "stranger" ? "sign-in" : "missing");
const whoeverSignedIn: Rule = (visitor) => (visitor === "stranger" ? "sign-in" : "open");

/** The public pages of an event: a draft and a team's own exist for the team alone. */
const publicly: Rule = (visitor, place) =>
  place.name === "ours" || place.name === "theirs" || roleAt(visitor, place) !== undefined ? "open" : "missing";

const team =
  (permission: Permission): Rule =>
  (visitor, place) =>
    visitor === "stranger" ? "sign-in" : verdictFor(roleAt(visitor, place), permission);

const hostTeam =
  (permission: Permission): Rule =>
  (visitor, place) =>
    visitor === "stranger" ? "sign-in" : verdictFor(visitor === "guest" ? undefined : roleAt(visitor, place), permission);

/** For one host at least, whichever. */
const whoeverMakesEvents: Rule = (visitor) =>
  visitor === "stranger" ? "sign-in" : ["owner", "organiser", "ownerElsewhere"].includes(visitor) ? "open" : "forbidden";

const byLink: Rule = (_visitor, place) => (place.link === "genuine" ? "open" : "missing");

const page = (at: Row["at"], row: Partial<Row> = {}): Row => ({ at, look: publicly, ...row });
const personal = (at: Row["at"], row: Partial<Row> = {}): Row => ({ at, look: byLink, byLink: true, ...row });

export const policy: Record<string, Row> = {
  "routes/public/front": { at: () => paths.front(), look: anybody },
  "routes/public/health": { at: () => paths.health(), look: anybody },
  "routes/public/nowhere": { at: () => "/no/such/page", look: nobodyAtAll, send: nobodyAtAll },

  "routes/public/event-home": page((p) => paths.event(p.event)),
  "routes/public/programme": page((p) => paths.programme(p.event)),
  "routes/public/programme-calendar": page((p) => paths.programmeCalendar(p.event)),
  "routes/public/programme-paper": page((p) => paths.programmePaper(p.event)),
  "routes/public/session": page((p, thing) => paths.session(p.event, thing.sessionCode)),
  "routes/public/session-calendar": page((p, thing) => paths.sessionCalendar(p.event, thing.sessionCode)),
  "routes/public/speakers": page((p) => paths.speakers(p.event)),
  "routes/public/speaker": page((p, thing) => paths.speaker(p.event, thing.speakerCode)),
  "routes/public/practical": page((p) => paths.practical(p.event)),
  "routes/public/register": page((p) => paths.register(p.event), { send: publicly }),
  "routes/public/lost-link": page((p) => paths.lostLink(p.event), { send: publicly }),
  "routes/public/file": page((p) => paths.file(p.file)),

  "routes/public/feed": personal((p) => paths.feed(p.feed)),
  "routes/me/agenda": personal((p) => paths.me(p.me, p.event)),
  "routes/me/agenda-paper": personal((p) => paths.myAgendaPaper(p.me, p.event)),
  "routes/me/agenda-calendar": personal((p) => paths.myAgendaCalendar(p.me, p.event)),
  "routes/me/details": personal((p) => paths.myDetails(p.me, p.event), { send: byLink }),
  // The first empty form withdraws, the next ones find nothing left to withdraw.
  "routes/me/withdraw": personal((p) => paths.myWithdrawal(p.me, p.event), { send: byLink, sends: [303, 422] }),
  "routes/me/register": personal((p) => paths.myRegistration(p.me, p.event), { send: byLink }),
  "routes/me/speaking": personal((p) => paths.mySpeaking(p.speakersMe, p.event)),
  "routes/me/page": personal((p) => paths.myPage(p.speakersMe, p.event), { send: byLink }),
  "routes/me/photo": personal((p) => paths.myPhoto(p.speakersMe, p.event), { send: byLink }),
  "routes/public/prove": personal((p) => paths.proveAddress(p.prove), { send: byLink, sends: [303, 422] }),

  // Captured mail is for the demo and for development; the walk is done in a house that is neither.
  "routes/public/outbox": { at: () => paths.outbox(), look: nobodyAtAll },
  "routes/public/captured-mail": { at: (p) => paths.captured(p.message), look: nobodyAtAll },
  "routes/public/captured-body": { at: (p) => `${paths.captured(p.message)}/body`, look: nobodyAtAll },
  "routes/public/captured-source": { at: (p) => `${paths.captured(p.message)}/source`, look: nobodyAtAll },
  "routes/public/captured-attachment": { at: (p) => `${paths.captured(p.message)}/attachments/1`, look: nobodyAtAll },

  "routes/account/sign-in": { at: () => paths.signIn(), look: anybody, opens: [200, 303], send: anybody, sends: [422, 303] },
  "routes/account/sign-in-code": { at: () => paths.signInCode(), look: anybody, send: anybody },
  "routes/account/sign-in-link": { at: () => paths.signInLink("nobodys"), look: anybody, opens: 410, send: anybody, sends: 303 },
  "routes/account/challenge": { at: () => paths.challenge(), look: anybody },
  "routes/account/passkey-sign-in": { at: () => paths.passkeySignIn(), look: anybody, send: anybody },
  // Nobody of this walk stands between the two steps.
  "routes/account/second-step": { at: () => paths.secondStep(), look: signInAnew, send: signInAnew },
  "routes/account/set-up": { at: () => paths.setUp("nobodys"), look: nobodyAtAll, send: anybody },
  "routes/account/sign-out": { at: () => paths.signOut(), look: whoeverSignedIn, send: whoeverSignedIn, sends: 303, endsSignIn: true },
  "routes/account/account": { at: () => paths.account(), look: whoeverSignedIn, send: whoeverSignedIn, sends: 303, endsSignIn: true },

  "routes/account/confirm": { at: () => paths.confirm("/account"), look: whoeverSignedIn, send: whoeverSignedIn, sends: [303, 422] },
  "routes/account/new-passkey": { at: () => paths.newPasskey(), look: whoeverSignedIn, send: whoeverSignedIn },
  "routes/account/start-app": { at: () => paths.newApp(), look: whoeverSignedIn, send: whoeverSignedIn, sends: 303 },
  "routes/account/new-app": {
    at: () => paths.newApp("nobodys"),
    look: whoeverSignedIn,
    opens: 303,
    send: whoeverSignedIn,
    sends: [303, 422],
  },
  "routes/account/factor": { at: (p) => paths.factor(p.factor), look: nobodysThing, send: nobodysThing, keepers: true },
  "routes/account/recovery-codes": { at: () => paths.recoveryCodes(), look: whoeverSignedIn, send: whoeverSignedIn },

  "routes/organise/events": { at: () => paths.organise(), look: whoeverSignedIn },
  "routes/organise/new-event": { at: () => paths.newEvent(), look: whoeverMakesEvents, send: whoeverMakesEvents },
  "routes/organise/host": { at: (p) => paths.host(p.host), look: hostTeam("view"), send: hostTeam("manage-team") },
  "routes/organise/host-crest": { at: (p) => paths.hostCrest(p.host), look: hostTeam("manage-team"), send: hostTeam("manage-team") },
  "routes/organise/host-signing-in": {
    at: (p) => paths.hostSigningIn(p.host),
    look: hostTeam("manage-team"),
    send: hostTeam("manage-team"),
  },
  "routes/organise/host-team": { at: (p) => paths.hostTeam(p.host), look: hostTeam("manage-team"), send: hostTeam("manage-team") },
  "routes/organise/event-frame": { at: (p) => paths.overview(p.event), look: team("view") },
  "routes/organise/overview": { at: (p) => paths.overview(p.event), look: team("view") },
  "routes/organise/event-settings": { at: (p) => paths.eventSettings(p.event), look: team("edit-event"), send: team("edit-event") },
  "routes/organise/days-and-rooms": { at: (p) => paths.daysAndRooms(p.event), look: team("edit-event"), send: team("edit-event") },
  "routes/organise/registration-settings": {
    at: (p) => paths.registrationSettings(p.event),
    look: team("edit-event"),
    send: team("edit-event"),
  },
  "routes/organise/look-settings": { at: (p) => paths.lookSettings(p.event), look: team("edit-event"), send: team("edit-event") },
  "routes/organise/event-crest": { at: (p) => paths.eventCrest(p.event), look: team("edit-event"), send: team("edit-event") },
  "routes/organise/practical-settings": { at: (p) => paths.practicalSettings(p.event), look: team("edit-event"), send: team("edit-event") },
  "routes/organise/event-files": { at: (p) => paths.eventFiles(p.event), look: team("edit-event"), send: team("edit-event") },
  "routes/organise/day-table": { at: (p) => paths.dayTable(p.event), look: team("view"), send: team("edit-programme"), sends: [303, 422] },
  "routes/organise/draft-session": {
    at: (p, thing) => paths.draftSession(p.event, thing.session),
    look: team("view"),
    send: team("edit-programme"),
  },
  "routes/organise/paste-timetable": {
    at: (p) => paths.pasteTimetable(p.event),
    look: team("edit-programme"),
    send: team("edit-programme"),
  },
  "routes/organise/publish": { at: (p) => paths.publish(p.event), look: team("view"), send: team("edit-programme") },
  "routes/organise/past-version": { at: (p) => paths.pastVersion(p.event, 1), look: team("view") },
  "routes/organise/speakers": { at: (p) => paths.speakerDesk(p.event), look: team("view") },
  "routes/organise/speaker": {
    at: (p, thing) => paths.speakerCard(p.event, thing.speaker),
    look: team("view"),
    send: team("edit-programme"),
    form: { name: "A speaker", revision: "0" },
  },
  "routes/organise/speaker-link": {
    at: (p, thing) => paths.speakerLink(p.event, thing.speaker),
    look: team("edit-people"),
    send: team("edit-people"),
    form: { deed: "copy-link" },
    sends: 200,
  },
  "routes/organise/speaker-photo": {
    at: (p, thing) => paths.speakerPhoto(p.event, thing.speaker),
    look: team("edit-programme"),
    send: team("edit-programme"),
    form: { intent: "remove" },
    sends: 303,
  },
  "routes/organise/documents": { at: (p) => paths.documents(p.event), look: team("view") },
  "routes/organise/agenda-paper": { at: (p, thing) => paths.agendaPaper(p.event, thing.person), look: team("view") },
  "routes/organise/people": { at: (p) => paths.people(p.event), look: team("view"), send: team("edit-people") },
  "routes/organise/add-person": { at: (p) => paths.addPerson(p.event), look: team("edit-people"), send: team("edit-people") },
  "routes/organise/paste-people": { at: (p) => paths.pastePeople(p.event), look: team("edit-people"), send: team("edit-people") },
  "routes/organise/person": {
    at: (p, thing) => paths.registration(p.event, thing.registration),
    look: team("view"),
    send: team("edit-people"),
  },
  "routes/organise/export-people": {
    at: (p) => paths.exportPeople(p.event),
    look: team("edit-people"),
    opens: 303,
    send: team("edit-people"),
    sends: 200,
  },
  "routes/organise/names-and-order": { at: (p) => paths.namesAndOrder(p.event), look: team("edit-event"), send: team("edit-event") },
  "routes/organise/messages": { at: (p) => paths.messages(p.event), look: team("view") },
  "routes/organise/send-agendas": { at: (p) => paths.sendAgendas(p.event), look: team("send"), send: team("send"), sends: [303, 422] },
  "routes/organise/sending": { at: (p, thing) => paths.sending(p.event, thing.sending), look: team("send"), send: team("send") },
  "routes/organise/message": {
    at: (p, thing) => paths.message(p.event, thing.message),
    look: team("view"),
    send: team("send"),
    form: { deed: "cancel" },
  },
  "routes/organise/agenda-letter": { at: (p, thing) => `${paths.agendaLetter(p.event)}?person=${thing.person}`, look: team("send") },
  "routes/organise/history": { at: (p) => paths.history(p.event), look: team("view") },
  "routes/organise/event-team": { at: (p) => paths.eventTeam(p.event), look: team("manage-team"), send: team("manage-team") },
};

/** What a visitor is to the event of this place. */
export function roleAt(visitor: Visitor, place: Pick<Place, "name">): Role | undefined {
  const ofSecondHost = place.name === "theirs" || place.name === "theirDraft";
  if (visitor === "ownerElsewhere") return ofSecondHost ? "owner" : undefined;
  if (ofSecondHost) return undefined;
  if (visitor === "guest") return place.name === "sibling" ? "organiser" : undefined;
  return roles.find((role) => role === visitor);
}

const verdictFor = (role: Role | undefined, permission: Permission): Verdict =>
  role === undefined ? "missing" : may(role, permission) ? "open" : "forbidden";
