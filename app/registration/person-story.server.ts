import type { Reads } from "db/database.server";
import { findAccountNames } from "~/accounts/accounts-queries.server";
import { findHistoryOfPerson } from "~/audit/audit-queries.server";
import { actorNames } from "~/audit/audit-words";
import type { Event } from "~/events/event";
import { tellHistory } from "~/people/tell-history.server";
import { instantInZone } from "~/time/display";
import type { Instant } from "~/time/instant";
import { type Registration, stateNames } from "./registration";
import { findAllSteps } from "./registration-queries.server";

export type StepLine = { key: string; state: string; who: string; when: string; reason: string; told: string };

/** How a registration came to stand where it stands, and what else was done about the person at this event. Newest first. */
export async function tellStory(reads: Reads, event: Event, registration: Registration) {
  const steps = (await findAllSteps(reads, registration)).reverse();
  const person = { id: registration.personId, hostId: registration.hostId };
  const lines = await findHistoryOfPerson(reads, person, event);
  const names = await findAccountNames(reads, [...new Set(steps.flatMap(({ byId }) => byId ?? []))]);
  const who = (kind: string, id: string | null) => names.get(id ?? "") ?? actorNames[kind as keyof typeof actorNames];
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
    history: (await tellHistory(reads, event.hostId, lines, event.timeZone)).map(({ about: _, ...line }) => line),
  };
}
