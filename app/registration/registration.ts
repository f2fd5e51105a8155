import { type Event, type SelfService, selfServicePhase } from "~/events/event";
import { openPlacesOf, type PoolKey, type PoolScope } from "~/places/pool";
import type { Instant } from "~/time/instant";

export const registrationStates = [
  "nominated",
  "awaiting-focal-point",
  "awaiting-host",
  "confirmed",
  "waiting-list",
  "declined",
  "withdrawn",
  "cancelled-by-host",
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** A person's request for a place at an event, and what became of it. Name and position stand here as this event prints them. */
export type Registration = RegistrationDetails & {
  id: string;
  hostId: string;
  eventId: string;
  personId: string;
  categoryId: string;
  state: RegistrationState;
  source: "form" | "team" | "import" | "invitation";
  language: string;
  provenAt: string | null;
  /** Until then a place is held for somebody whose address is not proven. */
  heldUntil: string | null;
  revision: number;
  createdAt: string;
  changedAt: string;
};

export type RegistrationDetails = {
  name: string;
  rankOrTitle: string;
  salutation: string;
  position: string;
  otherScriptName: string;
  organisationId: string | null;
  jurisdictionCode: string | null;
  /** Since when the person wants to stand in the list of participants; null: not. */
  listedAt: string | null;
};

/** One step of a registration's way. `reason` is on file for the team; `told` is what the person was told. */
export type Step = { state: RegistrationState; byKind: string; byId: string | null; reason: string; told: string; at: string };

/** The only words for it that a person reads. */
export type Standing = "received" | "confirmed" | "waiting-list" | "not-confirmed" | "withdrawn";

export const standingOf = (state: RegistrationState): Standing => standings[state];

const standings: Record<RegistrationState, Standing> = {
  nominated: "received",
  "awaiting-focal-point": "received",
  "awaiting-host": "received",
  confirmed: "confirmed",
  "waiting-list": "waiting-list",
  declined: "not-confirmed",
  withdrawn: "withdrawn",
  "cancelled-by-host": "not-confirmed",
};

/** How one that is withdrawn came to its end, for whoever it was: by their own hand, for a colleague's sake, or by somebody else's. */
export type Ending = "gave-back" | "left-list" | "colleague" | "replaced" | "ended";

/** What the team reads. */
export const stateNames: Record<RegistrationState, string> = {
  nominated: "Nominated",
  "awaiting-focal-point": "With the delegation",
  "awaiting-host": "To be decided",
  confirmed: "Confirmed",
  "waiting-list": "Waiting list",
  declined: "Not confirmed",
  withdrawn: "Withdrawn",
  "cancelled-by-host": "Cancelled by the host",
};

export const overStates = ["declined", "withdrawn", "cancelled-by-host"] as const satisfies RegistrationState[];

export const isOver = (state: RegistrationState) => (overStates as readonly RegistrationState[]).includes(state);

/** The mailbox has not been opened yet: the place is only held. */
export const isUnproven = (registration: Pick<Registration, "state" | "heldUntil">) =>
  registration.state === "awaiting-host" && registration.heldUntil !== null;

/**
 * Whether its person still changes it themselves. The last day for changes binds those who have their place: who was nominated late may still
 * answer, and who waits may leave the list.
 */
export function ownPhase({ state }: Pick<Registration, "state">, event: Parameters<typeof selfServicePhase>[0], now: Instant): SelfService {
  const phase = selfServicePhase(event, now);
  return phase === "too-late" && (state === "nominated" || state === "waiting-list") ? "open" : phase;
}

/** Whether its person may change it, and give the place back; what is over stands as it is. */
export const mayChange = (registration: Pick<Registration, "state">, event: Parameters<typeof selfServicePhase>[0], now: Instant) =>
  !isOver(registration.state) && ownPhase(registration, event, now) === "open";

/** Whether a place can be passed on: one that somebody has or holds, whose address is proven. A speaker’s is theirs alone. */
export const mayPassOn = (
  registration: Pick<Registration, "state" | "heldUntil">,
  event: Event,
  { speaks }: { speaks: boolean },
  now: Instant,
): boolean =>
  event.maySendColleague &&
  (event.state === "published" || event.state === "draft") &&
  mayChange(registration, event, now) &&
  registration.state !== "waiting-list" &&
  !isUnproven(registration) &&
  !speaks;

/** The limit that a "no" names to the team. */
export type FullRefusal = "full" | "category-full" | "delegation-full" | "session-full" | "option-full";

export const fullOf = (scope: PoolScope): FullRefusal => (scope === "event" ? "full" : `${scope}-full`);

/** How long a place is held while its address is proven: government gateways delay mail. */
export const daysToProve = 3;

/** Everybody takes a place of the event and one of their category; of the open ones too, unless the team gives it. */
export const poolsFor = (event: { id: string }, categoryId: string): PoolKey[] => [
  { scope: "event", scopeId: event.id },
  openPlacesOf(event),
  { scope: "category", scopeId: categoryId },
];
