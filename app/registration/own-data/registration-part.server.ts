import type { Reads } from "db/database.server";
import { findAllJurisdictions, findOrganisationName } from "~/delegations/delegations-queries.server";
import { delegationWords } from "~/delegations/invited/delegation-words";
import { type Jurisdiction, nameOf } from "~/delegations/jurisdiction";
import type { Event } from "~/events/event";
import { languagesOf } from "~/events/language";
import { findAllCategories } from "~/events/plan-queries.server";
import { pick } from "~/events/words";
import { findFile } from "~/files/files-queries.server";
import { instantInZone } from "~/time/display";
import type { Instant } from "~/time/instant";
import { findAnswers, findDrafts } from "../answers/answers-queries.server";
import { findEverAsked, readingOf } from "../answers/form/asked-questions.server";
import { answerInWords } from "../answers/form/shown-questions";
import { findNeeds } from "../form-queries.server";
import { findMembershipOf } from "../members/delegation-standing.server";
import { builtIn, isUpload } from "../questions/question";
import { type Registration, standingOf } from "../registration";
import { findAllSteps } from "../registration-queries.server";
import { registrationWords } from "../registration-words";
import { findOwnSessions } from "../session-places/find-own-sessions.server";
import { findSessionWaiting } from "../session-waiting/session-waiting-queries.server";
import { findWaiting } from "../waiting/waiting-queries.server";
import { type FoundPart, nameOfEvent, type Reader, saying } from "./fact";
import { ownDataWords } from "./own-data-words";

/** One request for a place: what it says, what was answered, what became of it and what the person was told. */
export async function registrationPart(reads: Reads, event: Event, registration: Registration, reader: Reader): Promise<FoundPart> {
  const { language } = reader;
  const [words, ownWords] = [registrationWords(language), ownDataWords(language)];
  const say = (of: Event["title"]) => pick(of, language, event.languages);
  const { id, hostId, personId, categoryId, organisationId, jurisdictionCode, listedAt } = registration;
  const [organisation, jurisdictions, categories, membership, needs, sessions, waiting, allLines] = await Promise.all([
    organisationId ? findOrganisationName(reads, hostId, organisationId) : "",
    findAllJurisdictions(reads, event, language),
    findAllCategories(reads, event),
    findMembershipOf(reads, event, id),
    findNeeds(reads, registration),
    findOwnSessions(reads, event, { registrationId: id, personId, categoryId }),
    findWaiting(reads, event, id),
    findSessionWaiting(reads, event),
  ]);
  const lines = allLines.filter(({ registrationId }) => registrationId === id);
  const category = categories.find((each) => each.id === categoryId);
  const chosen = sessions ? [...sessions.chosen].flatMap((session) => sessions.find(session) ?? []) : [];
  return {
    title: ownWords.registration(nameOfEvent(event, language)),
    facts: [
      ...saying([
        [words.fields.name, registration.name],
        [words.fields.otherScriptName, registration.otherScriptName],
        [words.fields.rankOrTitle, registration.rankOrTitle],
        [words.fields.salutation, registration.salutation],
        [words.fields.position, registration.position],
        [words.fields.organisation, organisation ?? ""],
        [words.fields.jurisdiction, nameOf(jurisdictions, jurisdictionCode)],
        [words.fields.category, category ? say(category.name) : ""],
        [ownWords.delegation, membership?.delegation.name ?? ""],
        [ownWords.role, membership ? delegationWords(language).roles[membership.role] : ""],
        [words.fields.needs, needs],
        [ownWords.listed, listedAt ? ownWords.yes : ownWords.no],
        [ownWords.language, languagesOf([registration.language])[0]?.ownName ?? registration.language],
        [ownWords.waiting, waiting ? String(waiting.number) : ""],
        ...lines.map(({ sessionId, number }): [string, string] => {
          const session = sessions?.find(sessionId);
          return [ownWords.waitingFor(session ? say(session.title) : ""), session ? String(number) : ""];
        }),
        [ownWords.sessions, chosen.map(({ title }) => say(title)).join("; ")],
      ]),
      ...(await answerFacts(reads, event, registration, jurisdictions, reader)),
      ...(await stepFacts(reads, registration, reader)),
    ],
  };
}

async function answerFacts(
  reads: Reads,
  event: Event,
  registration: Registration,
  jurisdictions: readonly Jurisdiction[],
  { language }: Reader,
): Promise<FoundPart["facts"]> {
  const words = ownDataWords(language);
  const reading = readingOf(event, language);
  const say = (of: Event["title"]) => pick(of, language, event.languages);
  const facts: FoundPart["facts"] = [];
  for (const answer of await findAnswers(reads, registration)) {
    if (answer.key === builtIn) continue;
    const file = isUpload(answer.type) && answer.value ? await findFile(reads, answer.value) : undefined;
    const given = answer.type === "jurisdiction" && nameOf(jurisdictions, answer.value);
    const value = answer.skippedAt ? words.passedOver : file ? file.name : given || answerInWords(answer, answer.value, reading);
    if (isUpload(answer.type) && answer.value && !file) continue;
    facts.push({ label: say(answer.label), value, ...(file && { stored: { hash: file.hash, name: file.name } }) });
  }
  const { all } = await findEverAsked(reads, event);
  for (const draft of await findDrafts(reads, registration)) {
    const asked = all.find(({ key }) => key === draft.key);
    const typed = [JSON.parse(draft.value)].flat() as string[];
    const value = typed.map((one) => (asked ? answerInWords(asked, one, reading) : one)).join(", ");
    if (value) facts.push({ label: `${asked ? say(asked.label) : draft.key} (${words.draft})`, value });
  }
  return facts;
}

/** In the few words that the person reads of where they stand, with what they were told; never the reason on file. */
async function stepFacts(reads: Reads, registration: Registration, { language, zone }: Reader): Promise<FoundPart["facts"]> {
  const { standings } = registrationWords(language);
  const steps = await findAllSteps(reads, registration);
  return steps.map(({ state, at, told }) => ({
    label: ownDataWords(language).standing,
    value: [`${standings[standingOf(state)]}, ${instantInZone(at as Instant, zone, language)}`, told].filter(Boolean).join(": "),
  }));
}
