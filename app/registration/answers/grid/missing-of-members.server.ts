import type { Reads } from "db/database.server";
import type { Event } from "~/events/event";
import { plainDate } from "~/time/display";
import type { Member } from "../../members/member";
import { findOwnQuestions } from "../../questions/questions-queries.server";
import { findAnswersOfEach } from "../answers-queries.server";
import { askedNow, missingOf } from "../missing";
import { columnsOf } from "./columns";

/** Whether there is anything to fill in for these members, and how much of what must be answered is missing; `by` is the first last day. */
export async function findMissingOfMembers(reads: Reads, event: Event, members: readonly Member[], language: string) {
  const all = await findOwnQuestions(reads, event);
  const columns = new Set(columnsOf(all).columns.map(({ key }) => key));
  if (members.length === 0 || columns.size === 0) return undefined;
  const answers = await findAnswersOfEach(
    reads,
    members.map(({ registrationId }) => registrationId),
  );
  const missing = members.map(({ registrationId, state }) =>
    missingOf(askedNow(all, state), answers.get(registrationId) ?? []).filter(({ key }) => columns.has(key)),
  );
  const [first] = missing
    .flat()
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort();
  return {
    answers: missing.flat().length,
    members: missing.filter(({ length }) => length > 0).length,
    by: first ? plainDate(first, language) : "",
  };
}
