import type { Reads } from "db/database.server";
import { findOrganisationName } from "~/delegations/delegations-queries.server";
import { delegationWords } from "~/delegations/invited/delegation-words";
import { findDelegationsAnswered } from "~/delegations/invited/find-delegations-answered.server";
import { findHandedOver } from "~/delegations/invited/find-handed-over.server";
import { findHandedOverOf } from "~/delegations/invited/focal-points-queries.server";
import type { Event } from "~/events/event";
import { kindNames } from "~/mail/message-kind";
import { findMessagesOfPerson } from "~/mail/messages-queries.server";
import { findProvenDevices } from "~/people/device/devices-queries.server";
import { findAllContactAddresses } from "~/people/people-queries.server";
import type { Person } from "~/people/person";
import { instantInZone } from "~/time/display";
import type { Instant } from "~/time/instant";
import { findInvitation } from "../invitations/invitations-queries.server";
import { findAllRegistrationsOf } from "../registration-queries.server";
import { registrationWords } from "../registration-words";
import { type FoundPart, filesOf, nameOfEvent, type Reader, saying } from "./fact";
import type { OwnData } from "./own-data";
import { ownDataWords } from "./own-data-words";
import { registrationPart } from "./registration-part.server";
import { speakerPart } from "./speaker-part.server";

/**
 * What is kept about a person at these events, in their own words for it: what they said, what others said for them, what they were told.
 * Never what the team notes for itself: reasons on file, groups, the history. What belongs to an event has its times.
 */
export async function collectOwnData(reads: Reads, person: Person, events: readonly Event[], reader: Reader): Promise<OwnData> {
  const parts: FoundPart[] = [await personPart(reads, person, reader)];
  for (const event of events) {
    const at = { ...reader, zone: event.timeZone };
    parts.push(await eventPart(reads, event, person, at));
    for (const registration of await findAllRegistrationsOf(reads, event, person.id))
      parts.push(await registrationPart(reads, event, registration, at));
    const speaker = await speakerPart(reads, event, person, at);
    if (speaker) parts.push(speaker);
    parts.push(await messagesPart(reads, event, person, at));
  }
  return filesOf(parts.filter(({ facts }) => facts.length > 0));
}

async function personPart(reads: Reads, person: Person, { language, zone }: Reader): Promise<FoundPart> {
  const words = ownDataWords(language);
  const { fields } = registrationWords(language);
  const organisation = person.organisationId ? await findOrganisationName(reads, person.hostId, person.organisationId) : "";
  const addresses = await findAllContactAddresses(reads, person.id);
  const devices = await findProvenDevices(reads, person);
  return {
    title: words.you,
    facts: saying([
      [fields.name, person.name],
      [fields.otherScriptName, person.otherScriptName],
      [fields.rankOrTitle, person.rankOrTitle],
      [fields.salutation, person.salutation],
      [fields.position, person.position],
      [fields.organisation, organisation ?? ""],
      ...addresses.map(({ kind, mailAddress, provenAt }): [string, string] => [
        words.addresses[kind],
        provenAt ? words.proven(mailAddress, instantInZone(provenAt as Instant, zone, language)) : mailAddress,
      ]),
      ...devices.map((at): [string, string] => [words.browser, instantInZone(at, zone, language)]),
    ]),
  };
}

/** What makes it an event of theirs, besides a registration. */
async function eventPart(reads: Reads, event: Event, person: Person, { language, zone }: Reader): Promise<FoundPart> {
  const invitation = await findInvitation(reads, event, person.id);
  const answered = await findDelegationsAnswered(reads, event, person, language);
  const handedOver = event.hasDelegations ? await findHandedOverOf(reads, event, person.id) : [];
  const former = await Promise.all(handedOver.map(({ id }) => findHandedOver(reads, event, person, id, language)));
  return {
    title: nameOfEvent(event, language),
    facts: saying([
      [
        ownDataWords(language).invited,
        invitation && !invitation.rehearsed ? instantInZone(invitation.invitedAt as Instant, zone, language) : "",
      ],
      [ownDataWords(language).unavailable, invitation?.regrettedAt ? instantInZone(invitation.regrettedAt as Instant, zone, language) : ""],
      [delegationWords(language).focalPoint, answered.map(({ name }) => name).join("; ")],
      [delegationWords(language).handedOver, former.flatMap((each) => each?.name ?? []).join("; ")],
    ]),
  };
}

/** What reached them: neither rehearsals, which went to the team, nor what was undone or waits. */
async function messagesPart(reads: Reads, event: Event, person: Person, { language, zone }: Reader): Promise<FoundPart> {
  const sent = (await findMessagesOfPerson(reads, event, person.id)).filter(({ state, rehearsal }) => state === "sent" && !rehearsal);
  return {
    title: ownDataWords(language).messages(nameOfEvent(event, language)),
    facts: saying(sent.map(({ kind, sentAt }) => [kindNames[kind], sentAt ? instantInZone(sentAt, zone, language) : ""])),
  };
}
