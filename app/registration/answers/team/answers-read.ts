import type { Actor } from "~/audit/audit-entry";
import type { Instant } from "~/time/instant";
import type { AnswerClass } from "../../questions/question";
import type { Registration } from "../../registration";

/** The entries that say who opened somebody's answers: ids alone, never what they hold. Ordinary ones are no secret within the team. */
export const answersRead = (
  actor: Actor,
  { id, hostId, eventId, personId }: Pick<Registration, "id" | "hostId" | "eventId" | "personId">,
  classes: readonly AnswerClass[],
  at: Instant,
) =>
  (["travel", "sensitive"] as const)
    .filter((each) => classes.includes(each))
    .map((each) => ({ hostId, eventId, personId, actor, verb: `answers.${each}-read` as const, subjectId: id, at }));
