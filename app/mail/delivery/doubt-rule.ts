import { type Instant, plusMinutes } from "~/time/instant";
import type { MessageKind } from "../message-kind";
import type { Step } from "./ledger-queries.server";
import type { Answer } from "./witness";

/** How long the relay is left alone before it is asked: a slow one may still be taking the message in. */
export const quietMinutes = 1;

/** How long nobody's knowing lasts before the rule of the message's kind is applied. */
export const uncertainMinutes = 15;

export type WhenUncertain = "drop" | "send-again" | "ask";

/**
 * The relay took the message and was never heard again: it may have arrived. A sign-in code is worthless by then; a decision is
 * sent again under the same Message-ID; an agenda or invitation waits for the organiser's word, so that nobody silently gets two.
 */
export const whenUncertain: Record<MessageKind, WhenUncertain> = {
  "sign-in": "drop",
  "team-invitation": "send-again",
  "factor-changed": "send-again",
  "personal-link": "send-again",
  "registration-received": "send-again",
  "registration-confirmed": "send-again",
  "registration-declined": "send-again",
  "registration-withdrawn": "send-again",
  "registration-cancelled": "send-again",
  invitation: "ask",
  "invitation-reminder": "ask",
  "speaker-invitation": "ask",
  "delegation-invitation": "ask",
  "delegation-reminder": "ask",
  "delegation-news": "send-again",
  "focal-point-named": "send-again",
  nomination: "send-again",
  "waiting-list": "send-again",
  "place-offered": "send-again",
  "offer-ended": "send-again",
  "session-place": "send-again",
  "places-fall-back": "ask",
  announcement: "ask",
  "details-returned": "send-again",
  "device-code": "drop",
  agenda: "ask",
};

/** What follows for a message nobody is sure of. `since`: when its attempt was given up. */
export function stepOutOfDoubt({ kind, since }: { kind: MessageKind; since: Instant }, answer: Answer, now: Instant): Step {
  if (answer.knows === "accepted")
    return answer.fate === "bounced" ? { state: "bounced", problem: answer.reply } : { state: "sent", sent_at: since, problem: null };
  if (answer.knows === "unknown") return { state: "retrying", not_before: now };
  if (now < plusMinutes(since, uncertainMinutes)) return { state: "uncertain", not_before: plusMinutes(now, quietMinutes) };
  const rule = whenUncertain[kind];
  if (rule === "drop") return { state: "cancelled" };
  return rule === "send-again" ? { state: "retrying", not_before: now } : { state: "uncertain", not_before: plusMinutes(now, 60) };
}
