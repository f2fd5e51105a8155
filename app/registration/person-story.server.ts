import type { Reads } from "db/database.server";
import { findAccountNames } from "~/accounts/accounts-queries.server";
import { findHistoryOfPerson } from "~/audit/audit-queries.server";
import { actorNames } from "~/audit/audit-words";
import { findAllWhoAnswered } from "~/delegations/invited/focal-points-queries.server";
import type { Event } from "~/events/event";
import { findPersonNames } from "~/people/people-queries.server";
import { tellHistory } from "~/people/tell-history.server";
import { instantInZone } from "~/time/display";
import type { Instant } from "~/time/instant";
import { formerlyIn } from "./members/formerly";
import { findMembership } from "./members/members-queries.server";
import { type Registration, type Step, stateNames } from "./registration";
import { findAllSteps } from "./registration-queries.server";

export type StepLine = { key: string; state: string; who: string; when: string; reason: string; told: string };

/** How a registration came to stand where it stands, and what else was done about the person at this event. Newest first. */
export async function tellStory(reads: Reads, event: Event, registration: Registration) {
  const inOrder = await findAllSteps(reads, registration);
  const steps = inOrder.toReversed();
  const person = { id: registration.personId, hostId: registration.hostId };
  const lines = await findHistoryOfPerson(reads, person, event);
  const who = await tellWho(reads, event, registration, steps);
  const when = (at: string) => instantInZone(at as Instant, event.timeZone, "en");
  return {
    formerly: formerlyIn(inOrder),
    steps: steps.map(
      (step, index): StepLine => ({
        key: `${index}`,
        state: stateNames[step.state],
        who: who(step),
        when: when(step.at),
        reason: step.reason,
        told: step.told,
      }),
    ),
    history: (await tellHistory(reads, event.hostId, lines, event.timeZone)).map(({ about: _, ...line }) => line),
  };
}

/** By the names of today; whoever answers for the person's delegation, or once did, is said to. */
async function tellWho(reads: Reads, event: Event, { id, personId, hostId }: Registration, steps: readonly Step[]) {
  const by = (kind: string) => [...new Set(steps.flatMap(({ byKind, byId }) => (byKind === kind && byId ? [byId] : [])))];
  const membership = event.hasDelegations ? await findMembership(reads, event, id) : undefined;
  const [accounts, people, answering] = await Promise.all([
    findAccountNames(reads, by("account")),
    findPersonNames(reads, hostId, by("person")),
    membership ? findAllWhoAnswered(reads, event, membership.delegationId) : ([] as string[]),
  ]);
  return ({ byKind, byId }: Step) => {
    const name = accounts.get(byId ?? "") ?? people.get(byId ?? "") ?? actorNames[byKind as keyof typeof actorNames];
    return byId !== personId && answering.includes(byId ?? "") ? `${name} (focal point)` : name;
  };
}
