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
import { findAnswersPage } from "./answers/team/answers-page.server";
import { filledDetails } from "./filled-details.server";
import { findFormChoices } from "./form-choices.server";
import { findMembershipOf } from "./members/delegation-standing.server";
import { roleNames } from "./members/member";
import { tellStory } from "./person-story.server";
import { isUnproven, type Registration, stateNames } from "./registration";
import { findWaiting } from "./waiting/waiting-queries.server";

/** Everything the team may know of one person at one event, ready to print; needs only for the roles that act on them. */
export async function findPersonPage(reads: Reads, event: Event, registration: Registration, role: Role) {
  const [choices, categories, jurisdictions, addresses, speaker, messages, story, membership, waiting] = await Promise.all([
    findFormChoices(reads, event, languageOf(event)),
    findAllCategories(reads, event),
    findAllJurisdictions(reads, event),
    findAllContactAddresses(reads, registration.personId),
    findSpeakerOfPerson(reads, event, registration.personId),
    findMessagesOfPerson(reads, event, registration.personId),
    tellStory(reads, event, registration),
    findMembershipOf(reads, event, registration.id),
    findWaiting(reads, event, registration.id),
  ]);
  const seesNeeds = maySeeNeeds(role);
  const filled = await filledDetails(reads, event.hostId, registration, seesNeeds ? registration : undefined);
  const category = categories.find(({ id }) => id === registration.categoryId);
  const addressOf = (kind: string) => addresses.find((address) => address.kind === kind)?.mailAddress ?? "";
  return {
    id: registration.id,
    address: event.address,
    name: registration.name,
    lead: [registration.rankOrTitle, registration.position].filter(Boolean).join(", "),
    state: registration.state,
    stateName: isUnproven(registration)
      ? "Address not confirmed"
      : waiting
        ? `${stateNames["waiting-list"]}, number ${waiting.number}${waiting.offeredUntil ? ", with an offer" : ""}`
        : stateNames[registration.state],
    unproven: isUnproven(registration),
    category: category && categories.length > 1 ? pick(category.name, languageOf(event), event.languages) : "",
    jurisdiction: nameOf(jurisdictions, registration.jurisdictionCode),
    listed: registration.listedAt !== null,
    seesNeeds,
    answers: await findAnswersPage(reads, event, registration, role),
    needs: filled.needs,
    delegation: membership && {
      name: membership.delegation.name,
      role: roleNames[membership.role],
    },
    hasDelegations: event.hasDelegations,
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
