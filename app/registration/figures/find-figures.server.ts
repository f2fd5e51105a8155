import type { Reads } from "db/database.server";
import { delegationRoles } from "~/delegations/invited/delegation";
import { delegationWords } from "~/delegations/invited/delegation-words";
import { findAllDelegations } from "~/delegations/invited/delegations-queries.server";
import { findProtocolOrder } from "~/delegations/invited/rules-queries.server";
import { type Event, languageOf, sendersHeading } from "~/events/event";
import { findAllCategories } from "~/events/plan-queries.server";
import { pick } from "~/events/words";
import { registrationStates, stateNames } from "../registration";
import { type Counted, countingRules, countJurisdictions, ruleSentence } from "./counting";
import {
  countByCategory,
  countByRole,
  countByState,
  findDelegationsPresent,
  findJurisdictionOfDelegation,
  findJurisdictionsOfOthers,
} from "./figures-queries.server";

/** A few figures under one counting rule; or, without it, each under its own. */
export type FigureGroup = { title: string; rule: string; figures: { name: string; figure: number }[] };

/** One page of figures for the event. Every figure says what it counts. */
export async function findFigures(reads: Reads, event: Event): Promise<{ groups: FigureGroup[]; knowsHost: boolean }> {
  const [states, byCategory, byRole, categories, delegations] = await Promise.all([
    countByState(reads, event),
    countByCategory(reads, event),
    countByRole(reads, event),
    findAllCategories(reads, event),
    findAllDelegations(reads, event),
  ]);
  const counted = await findCounted(reads, event);
  const [knowsHost, { roles }] = [counted.hostCode !== null, delegationWords("en")];
  const invited = delegations.filter(({ invitedAt, reply }) => invitedAt !== null || reply !== null);
  const replied = (reply: string | null) => invited.filter((delegation) => delegation.reply === reply).length;
  const groups: FigureGroup[] = [
    {
      title: "People, by state",
      rule: "Every registration and nomination of this event once, also those that came to nothing.",
      figures: registrationStates.map((state) => ({ name: stateNames[state], figure: states.get(state) ?? 0 })),
    },
    {
      title: "Confirmed people, by category",
      rule: "Those with a confirmed place. Nominated, waiting and withdrawn ones are not counted.",
      figures: categories.map(({ id, name }) => ({
        name: pick(name, languageOf(event), event.languages),
        figure: byCategory.get(id) ?? 0,
      })),
    },
    {
      title: "Confirmed people, by role in their delegation",
      rule: "Members of delegations with a confirmed place; those who came without a delegation are not counted.",
      figures: delegationRoles.map((role) => ({ name: roles[role], figure: byRole.get(role) ?? 0 })),
    },
    {
      title: sendersHeading(event),
      rule: `All ${event.sendersWord} and organisations of the board that were invited or have replied, also those that sit under another; by the last reply.`,
      figures: [
        { name: "Invited", figure: invited.length },
        { name: "Accepted", figure: replied("accepted") },
        { name: "Regretted", figure: replied("regretted") },
        { name: "Without a reply", figure: replied(null) },
      ],
    },
    {
      title: `${sendersHeading({ sendersWord: ofJurisdictions(event) })} represented`,
      rule: "Each with at least one confirmed person counts once, however many delegations came from it. An organisation that belongs to a jurisdiction counts as that jurisdiction; the others are those called organisations here.",
      figures: countingRules
        .filter(({ host }) => knowsHost || !host)
        .map((rule) => ({ name: ruleSentence(rule, knowsHost), figure: countJurisdictions(counted, rule) })),
    },
  ];
  const empty = event.hasDelegations ? [] : ["Confirmed people, by role in their delegation", groups[3]!.title];
  return { groups: groups.filter(({ title }) => !empty.includes(title)), knowsHost };
}

/** Delegations and departments are not what is counted here. */
const ofJurisdictions = ({ sendersWord }: Event) =>
  sendersWord === "economies" || sendersWord === "countries" ? sendersWord : ("jurisdictions" as const);

/** What the figures of jurisdictions are made of. */
export async function findCounted(reads: Reads, event: Event): Promise<Counted> {
  const { hostDelegationId } = await findProtocolOrder(reads, event);
  const [delegations, aloneFrom, hostCode] = await Promise.all([
    findDelegationsPresent(reads, event),
    findJurisdictionsOfOthers(reads, event),
    hostDelegationId ? findJurisdictionOfDelegation(reads, event, hostDelegationId) : null,
  ]);
  return { delegations, aloneFrom, hostCode };
}
