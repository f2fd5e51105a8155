import type { Reads } from "db/database.server";
import { findOrganisationsByIds } from "~/delegations/delegations-queries.server";
import type { NamedDelegation } from "~/delegations/invited/delegation";
import { type Event, languageOf } from "~/events/event";
import { findAllPracticalPages } from "~/events/practical-queries.server";
import { pick, type Words } from "~/events/words";
import { paths } from "~/paths";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findAllSpeakers } from "~/speakers/speakers-queries.server";
import { findOrganisationsOfPeople } from "./names-check-queries.server";

/** What somebody wrote, and where it can be changed. */
export type FreeText = { where: string; href: string; text: string };

/** All that is written by hand and might name a jurisdiction: organisations, the programme, the practical pages, remarks. */
export async function findFreeTexts(reads: Reads, event: Event, delegations: readonly NamedDelegation[]): Promise<FreeText[]> {
  const [sessions, pages, speakers, people, organisations] = await Promise.all([
    findAllSessions(reads, event),
    findAllPracticalPages(reads, event),
    findAllSpeakers(reads, event),
    findOrganisationsOfPeople(reads, event),
    findOrganisationsByIds(
      reads,
      event.hostId,
      delegations.flatMap(({ organisationId }) => organisationId ?? []),
    ),
  ]);
  const say = (words: Words) => pick(words, languageOf(event), event.languages);
  const called = new Map(organisations.map(({ id, name }) => [id, name]));
  const { address } = event;
  const texts: { where: string; href: string; of: (string | Words | null)[] }[] = [
    { where: "Event", href: paths.eventSettings(address), of: [event.title, event.shortTitle, event.theme] },
    ...sessions.map((session) => ({
      where: `Session “${say(session.title)}”`,
      href: paths.draftSession(address, session.id),
      of: [
        ...[session.title, session.abstract, session.remarks, session.teamRemarks],
        ...session.parts.map(({ title }) => title),
        ...[session, ...session.parts].flatMap(({ people }) => people.map(({ toBeAnnounced }) => toBeAnnounced)),
      ],
    })),
    ...pages.map(({ title, body }) => ({
      where: `Practical page “${say(title)}”`,
      href: paths.practicalSettings(address),
      of: [title, body],
    })),
    ...speakers.map(({ id, name, position, organisation }) => ({
      where: `Speaker ${name}`,
      href: paths.speakerCard(address, id),
      of: [position, organisation],
    })),
    ...people.map(({ name, registrationId }) => ({
      where: "Organisation of people",
      href: paths.registration(address, registrationId),
      of: [name],
    })),
    ...delegations.map((each) => ({
      where: `Delegation ${each.name}`,
      href: paths.delegation(address, each.id),
      of: [called.get(each.organisationId ?? "") ?? "", each.remarks, each.liaison],
    })),
  ];
  return texts.flatMap(({ where, href, of }) => of.flatMap(textsOf).map((text) => ({ where, href, text })));
}

const textsOf = (text: string | Words | null): string[] => (typeof text === "string" ? [text] : Object.values(text ?? {})).filter(Boolean);
