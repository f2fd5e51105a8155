import { may, type Permission, type Role, roles } from "~/accounts/role";
import type { Place, Visitor } from "./refusal-world";

export type Row = {
  at(place: Place, thing: Place): string;
  /** Something else that the address may name, answered alike. */
  also?(place: Place, thing: Place): string;
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

export const anybody: Rule = () => "open";
export const nobodyAtAll: Rule = () => "missing";
export const signInAnew: Rule = () => "sign-in";
/** It would be the visitor's own; no other's exists for them. */
export const nobodysThing: Rule = (visitor) => (visitor === "stranger" ? "sign-in" : "missing");
export const whoeverSignedIn: Rule = (visitor) => (visitor === "stranger" ? "sign-in" : "open");

/** The public pages of an event: a draft and a team's own exist for the team alone. */
export const publicly: Rule = (visitor, place) =>
  place.name === "ours" || place.name === "theirs" || roleAt(visitor, place) !== undefined ? "open" : "missing";

export const team =
  (permission: Permission): Rule =>
  (visitor, place) =>
    visitor === "stranger" ? "sign-in" : verdictFor(roleAt(visitor, place), permission);

export const hostTeam =
  (permission: Permission): Rule =>
  (visitor, place) =>
    visitor === "stranger" ? "sign-in" : verdictFor(visitor === "guest" ? undefined : roleAt(visitor, place), permission);

/** For one host at least, whichever. */
export const whoeverMakesEvents: Rule = (visitor) =>
  visitor === "stranger" ? "sign-in" : ["owner", "organiser", "ownerElsewhere"].includes(visitor) ? "open" : "forbidden";

export const teamsNothing =
  (permission: Permission): Rule =>
  (visitor, place) => {
    const verdict = team(permission)(visitor, place);
    return verdict === "open" ? "missing" : verdict;
  };
export const makersNothing: Rule = (visitor, place) => {
  const verdict = whoeverMakesEvents(visitor, place);
  return verdict === "open" ? "missing" : verdict;
};

export const byLink: Rule = (_visitor, place) => (place.link === "genuine" ? "open" : "missing");

export const page = (at: Row["at"], row: Partial<Row> = {}): Row => ({ at, look: publicly, ...row });
export const personal = (at: Row["at"], row: Partial<Row> = {}): Row => ({ at, look: byLink, byLink: true, ...row });

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
