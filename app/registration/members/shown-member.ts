import { delegationWords } from "~/delegations/invited/delegation-words";
import { standingOf } from "../registration";
import { registrationWords } from "../registration-words";
import { type Member, toneOf } from "./member";
import type { ShownMember } from "./members-list";

/** A member as their focal point reads of them. */
export const shownMember = (member: Member, language: string, href: string): ShownMember => ({
  id: member.registrationId,
  href,
  name: member.name,
  lead: [member.rankOrTitle, member.jobTitle].filter(Boolean).join(", "),
  role: delegationWords(language).roles[member.role],
  state: stateWord(member, language),
  tone: toneOf(member.state),
  waits: member.state === "awaiting-focal-point",
});

/** The focal point sees whose turn it is; the member alone reads "Received". */
function stateWord({ state }: Member, language: string): string {
  const { waiting } = delegationWords(language);
  if (state === "nominated" || state === "awaiting-focal-point" || state === "awaiting-host") return waiting[state];
  return registrationWords(language).standings[standingOf(state)];
}
