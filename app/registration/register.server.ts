import { timingSafeEqual } from "node:crypto";
import { answerOnce } from "db/answer-once.server";
import type { Tx } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { nothing, together } from "db/together.server";
import { findOrganisationByName } from "~/delegations/delegations-queries.server";
import { type Event, registrationPhase } from "~/events/event";
import { queueMessage } from "~/mail/queue-message.server";
import { addPerson } from "~/people/add-person.server";
import { findAllPersonsByAddress } from "~/people/people-queries.server";
import type { By, Person } from "~/people/person";
import { sortKeyOf } from "~/people/sort-key";
import { findRegistrationPools } from "~/places/places-queries.server";
import { isFull, isSamePool, knownIn, type PoolKey } from "~/places/pool";
import { type Instant, plusDays } from "~/time/instant";
import { findAskedAtRegistration } from "./answers/form/asked-questions.server";
import { type AnswersRefused, checkAnswers } from "./answers/form/check-answers.server";
import { saveAnswers } from "./answers/save-answers.server";
import { openRegistration } from "./open-registration.server";
import type { Question } from "./questions/question";
import { chosenCategory, readDetails } from "./read-details.server";
import type { RegisterForm } from "./register-form";
import { daysToProve, isUnproven, poolsFor, type Registration } from "./registration";
import { findLiveRegistration } from "./registration-queries.server";

export type RegisterRefusal = "not-open" | "not-invited" | "full" | "no-such-category" | "no-such-jurisdiction" | "form-used";

/**
 * A stranger's request: kept at once, its place held while a mailed link proves the address. Who is known and who is not gets the same
 * answer; only the mailbox learns more. So fullness, that of options too, decides before it matters who is known.
 */
export const register = (tx: Tx, event: Event, { formKey, ...form }: RegisterForm, language: string, now: Instant): Promise<Answer> =>
  answerOnce(
    tx,
    { formKey, purpose: "register", body: [event.id, form] },
    now,
    async ([category, questions, namesakes, limits, organisationId]) => {
      if (registrationPhase(event, now) !== "open") return no("not-open");
      if (!mayRegister(event, form.key)) return no("not-invited");
      if (!category) return no("no-such-category");
      const pools = knownIn(limits, poolsFor(event, category.id));
      const full = limits.some((pool) => isFull(pool) && pools.some(isSamePool(pool)));
      if (full && !event.hasWaitingList) return no("full");
      const answer = full ? "waiting" : "received";
      const unfit = checkAnswers(questions, form.answers);
      if (unfit) return unfit;

      const known = namesakes.find(hasName(form.name));
      const live = known && (await findLiveRegistration(tx, event, known.id));
      if (known && live) return tellAgain(tx, event, known, live, answer, now);
      const request = { ...form, formKey, known, categoryId: category.id, language, questions, organisationId, pools };
      const held = await holdPlace(tx, event, request, now);
      return held.ok ? askForProof(tx, event, held.value, { said: answer, isFirst: true }, now) : held;
    },
    () => lookUp(tx, event, form),
  );

/** All that decides, in one breath: over a network this is one of the five ways a registration takes. */
const lookUp = (tx: Tx, event: Event, { category, mailAddress, organisation }: Omit<RegisterForm, "formKey">) =>
  together(
    chosenCategory(tx, event, category),
    findAskedAtRegistration(tx, event),
    findAllPersonsByAddress(tx, event.hostId, mailAddress),
    findRegistrationPools(tx, event),
    findOrganisationByName(tx, event.hostId, organisation),
  );

type Answer = Outcome<string, RegisterRefusal> | AnswersRefused;

type Request = RegisterForm & {
  known: Person | undefined;
  categoryId: string;
  language: string;
  questions: Question[];
  organisationId: string | undefined;
  pools: PoolKey[];
};

async function holdPlace(
  tx: Tx,
  event: Event,
  { known, categoryId, language, formKey, questions, organisationId, pools, ...form }: Request,
  now: Instant,
): Promise<Outcome<Registration, "no-such-jurisdiction" | "full"> | AnswersRefused> {
  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "stranger" } };
  const read = await readDetails(tx, by, form, now, organisationId);
  if (!read.ok) return read;
  const details = read.value;
  const addresses = [{ kind: "own" as const, mailAddress: form.mailAddress }];
  const person = { id: known?.id ?? newId() };
  const [, opened] = await together(
    known ? nothing : addPerson(tx, by, { ...details, ...person, addresses }, now),
    openRegistration(
      tx,
      {
        ...{ event, person, details, categoryId, pools, needs: form.needs, source: "form", language, formKey },
        ...{ state: "awaiting-host", provenAt: null, heldUntil: plusDays(now, daysToProve) },
        alsoFoundBy: [form.organisation, form.mailAddress],
        ifFull: event.hasWaitingList ? "keep" : "refuse",
      },
      by,
      now,
    ),
  );
  if (!opened.ok) return no("full");
  const saved = await saveAnswers(tx, by, opened.value, { questions, sent: form.answers }, now);
  return saved.ok ? opened : saved;
}

/** Anybody, whoever has the secret part of the address, or nobody without an invitation. */
export function mayRegister(event: Pick<Event, "whoMayRegister" | "registerKey">, key: string): boolean {
  if (event.whoMayRegister === "anyone") return true;
  if (event.whoMayRegister === "invited" || event.registerKey === "") return false;
  return timingSafeEqual(Buffer.from(hashOf(key)), Buffer.from(hashOf(event.registerKey)));
}

const hasName = (name: string) => (person: Person) => sortKeyOf(person.name) === sortKeyOf(name);

/** At most once in ten minutes, or a form could fill somebody's mailbox. */
export const tenMinutes = (now: Instant) => now.slice(0, "2026-11-02T04:0".length);

/** With a waiting list a form is never refused for want of a place: it says which of the two it asks for. */
type Said = "received" | "waiting";

async function tellAgain(tx: Tx, event: Event, person: Person, live: Registration, said: Said, now: Instant) {
  if (isUnproven(live)) return askForProof(tx, event, live, { said, isFirst: false }, now);
  const about = { hostId: event.hostId, eventId: event.id, personId: person.id, now };
  await queueMessage(tx, {
    ...about,
    kind: "personal-link",
    dedupe: `personal-link:${person.id}:${event.id}:${tenMinutes(now)}`,
    content: {},
  });
  return yes(said);
}

async function askForProof(
  tx: Tx,
  event: Event,
  { id, personId }: Registration,
  { said, isFirst }: { said: Said; isFirst: boolean },
  now: Instant,
) {
  await queueMessage(tx, {
    kind: "registration-received",
    hostId: event.hostId,
    eventId: event.id,
    personId,
    dedupe: `registration-received:${id}:${tenMinutes(now)}`,
    about: `registration:${id}`,
    isFirst,
    content: { registrationId: id, mustProve: true },
    now,
  });
  return yes(said);
}
