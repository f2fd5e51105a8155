import type { Tx } from "db/database.server";
import type { Organiser } from "~/accounts/organiser.server";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { findPersonByLink } from "~/people/find-person-by-link.server";
import { findPerson } from "~/people/people-queries.server";
import { makeLink } from "~/people/personal-link.server";
import { answerMyQuestions, markOfAnswers } from "~/registration/answers/answer-questions.server";
import { findAnswers } from "~/registration/answers/answers-queries.server";
import { answerForMany } from "~/registration/answers/many/answer-for-many.server";
import { addReadyMade, changeQuestion } from "~/registration/questions/change-questions.server";
import type { Question } from "~/registration/questions/question";
import { findOwnQuestions } from "~/registration/questions/questions-queries.server";
import type { Registration } from "~/registration/registration";
import type { Instant } from "~/time/instant";
import { addDays } from "~/time/local-date";
import { done } from "../seed/done";

/** Of the library; the second of the hotel's hangs on the first, and diets are for those alone who cater for them. */
const asked = ["arrival-date", "arrival-flight", "hotel", "room-kind", "diet"];
const required = ["arrival-date", "arrival-flight", "hotel"];

export type Guest = { number: number; registration: Registration };

/** What the host asks of those who come: most have answered, some in part, some not at all. */
export async function plantQuestions(
  tx: Tx,
  { owner, secret }: { owner: Organiser<"edit-event">; secret: string },
  guests: readonly Guest[],
  now: Instant,
): Promise<void> {
  const event = (await findEvent(tx, owner.event.id))!;
  done(await addReadyMade(tx, owner, event, asked, now));
  for (const question of await findOwnQuestions(tx, event))
    if (required.includes(question.key))
      done(await changeQuestion(tx, owner, question.key, { ...question, required: true, dueOn: addDays(event.startsOn, -10) }, now));
  const questions = await findOwnQuestions(tx, event);
  const asking = { event, questions, secret };
  for (const guest of guests.filter(({ number }) => !silent(number) && !byTelephone(number))) await answer(tx, asking, guest, now);
  const by = { hostId: event.hostId, eventId: event.id, actor: { kind: "account", accountId: owner.accountId } } as const;
  const rows = guests
    .filter(({ number }) => byTelephone(number))
    .map(({ number, registration }) => ({ registration, typed: { hotel: answersOf(number, asking).hotel! } }));
  done(await answerForMany(tx, by, { rows, shown: shownOf(questions) }, now));
}

const silent = (number: number) => number % 7 === 4;
/** The team wrote down the little they said. */
const byTelephone = (number: number) => number % 7 === 1;

type Asking = { event: Event; questions: readonly Question[]; secret: string };

/** As each would, behind their own link. */
async function answer(tx: Tx, asking: Asking, { number, registration }: Guest, now: Instant) {
  const { event, questions, secret } = asking;
  const person = await findPerson(tx, event.hostId, registration.personId);
  const holder = person && (await findPersonByLink(tx, secret, "me", makeLink(secret, "me", person.id, person.linkGeneration), now));
  if (!holder) throw new Error("A person who was just registered has a link");
  const sent = { typed: answersOf(number, asking), shown: shownOf(questions) };
  done(await answerMyQuestions(tx, holder, event, { sent, seen: markOfAnswers(await findAnswers(tx, registration)) }, now));
}

const shownOf = (questions: readonly Question[]) => Object.fromEntries(questions.map(({ key, version }) => [key, version]));

const diets = ["No wishes", "No wishes", "Vegetarian", "No wishes", "Halal", "No wishes", "Vegan"];

function answersOf(number: number, { event, questions }: Pick<Asking, "event" | "questions">): Record<string, string> {
  const option = (key: string, label: string) =>
    questions.find((question) => question.key === key)?.options.find((each) => each.label.en === label)?.id ?? "";
  const hotel = number % 6 !== 0;
  return {
    "arrival-date": addDays(event.startsOn, number % 9 === 0 ? -2 : -1),
    "arrival-flight": `SX ${200 + number} (sample), arrives ${13 + (number % 9)}:${number % 2 ? "25" : "50"}`,
    hotel: hotel ? "yes" : "no",
    ...(hotel && { "room-kind": option("room-kind", number % 5 === 0 ? "Double" : "Single") }),
    ...(number % 3 !== 1 && { diet: option("diet", diets[number % diets.length]!) }),
  };
}
