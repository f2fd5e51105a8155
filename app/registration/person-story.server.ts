import type { Reads } from "db/database.server";
import { findAccountNames } from "~/accounts/accounts-queries.server";
import { findHistoryOfPerson } from "~/audit/audit-queries.server";
import { historySentence } from "~/audit/history-words";
import type { Event } from "~/events/event";
import { instantInZone } from "~/time/display";
import type { Instant } from "~/time/instant";
import { type Registration, stateNames } from "./registration";
import { findAllSteps } from "./registration-queries.server";

export type StepLine = { key: string; state: string; who: string; when: string; reason: string; told: string };
export type StoryLine = { id: string; who: string; what: string; when: string };

/** How a registration came to stand where it stands, and what else was done about the person at this event. Newest first. */
export async function tellStory(reads: Reads, event: Event, registration: Registration) {
  const steps = (await findAllSteps(reads, registration)).reverse();
  const person = { id: registration.personId, hostId: registration.hostId };
  const lines = await findHistoryOfPerson(reads, person, event);
  const ids = [...steps.map(({ byId }) => byId), ...lines.map(({ actorId }) => actorId)].filter((id) => id !== null);
  const names = await findAccountNames(reads, [...new Set(ids)]);
  const who = (kind: string, id: string | null) =>
    kind === "account" ? (names.get(id ?? "") ?? "Somebody of the team") : (actors[kind] ?? "Somebody");
  const when = (at: string) => instantInZone(at as Instant, event.timeZone, "en");
  return {
    steps: steps.map(
      (step, index): StepLine => ({
        key: `${index}`,
        state: stateNames[step.state],
        who: who(step.byKind, step.byId),
        when: when(step.at),
        reason: step.reason,
        told: step.told,
      }),
    ),
    history: lines.map(
      ({ id, verb, actorKind, actorId, at }): StoryLine => ({
        id,
        who: who(actorKind, actorId),
        what: historySentence(verb),
        when: when(at),
      }),
    ),
  };
}

const actors: Record<string, string> = { person: "The person", stranger: "Somebody at the public form", plenary: "Plenary" };
