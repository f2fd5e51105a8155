import type { Reads } from "db/database.server";
import { maySeeNeeds, type Role } from "~/accounts/role";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { nameOf } from "~/delegations/jurisdiction";
import { type Event, languageOf } from "~/events/event";
import { findAllCategories } from "~/events/plan-queries.server";
import { pick } from "~/events/words";
import { kindNames } from "~/mail/message-kind";
import { stateNames as messageStateNames } from "~/mail/message-state";
import { findMessagesOfPerson } from "~/mail/messages-queries.server";
import { paths } from "~/paths";
import { findAllContactAddresses } from "~/people/people-queries.server";
import { findSpeakerOfPerson } from "~/speakers/speakers-queries.server";
import { instantInZone } from "~/time/display";
import { filledDetails } from "./filled-details.server";
import { findFormChoices } from "./form-choices.server";
import { tellStory } from "./person-story.server";
import { isUnproven, type Registration, stateNames } from "./registration";

/** Everything the team may know of one person at one event, ready to print; needs only for the roles that act on them. */
export async function findPersonPage(reads: Reads, event: Event, registration: Registration, role: Role) {
  const [choices, categories, jurisdictions, addresses, speaker, messages, story] = await Promise.all([
    findFormChoices(reads, event, languageOf(event)),
    findAllCategories(reads, event),
    findAllJurisdictions(reads, event),
    findAllContactAddresses(reads, registration.personId),
    findSpeakerOfPerson(reads, event, registration.personId),
    findMessagesOfPerson(reads, event, registration.personId),
    tellStory(reads, event, registration),
  ]);
  const seesNeeds = maySeeNeeds(role);
  const filled = await filledDetails(reads, event.hostId, registration, seesNeeds ? registration : undefined);
  const category = categories.find(({ id }) => id === registration.categoryId);
  const addressOf = (kind: string) => addresses.find((address) => address.kind === kind)?.mailAddress ?? "";
  return {
    address: event.address,
    name: registration.name,
    lead: [registration.rankOrTitle, registration.position].filter(Boolean).join(", "),
    state: registration.state,
    stateName: isUnproven(registration) ? "Address not confirmed" : stateNames[registration.state],
    unproven: isUnproven(registration),
    category: category && categories.length > 1 ? pick(category.name, languageOf(event), event.languages) : "",
    jurisdiction: nameOf(jurisdictions, registration.jurisdictionCode),
    listed: registration.listedAt !== null,
    seesNeeds,
    needs: filled.needs,
    speaker: speaker ? paths.speakerCard(event.address, speaker.id) : undefined,
    addresses: addresses.map(({ kind, mailAddress, provenAt }) => ({ kind, mailAddress, proven: provenAt !== null })),
    categories: choices.categories,
    jurisdictions: choices.jurisdictions,
    filled: {
      ...filled,
      mailAddress: addressOf("own"),
      assistantAddress: addressOf("assistant"),
      category: registration.categoryId,
      revision: String(registration.revision),
    },
    messages: messages.map((message) => ({
      id: message.id,
      href: paths.message(event.address, message.id),
      kind: kindNames[message.kind],
      state: messageStateNames[message.state],
      when: instantInZone(message.sentAt ?? message.createdAt, event.timeZone, "en"),
    })),
    ...story,
  };
}
