import type { Account } from "../account";
import type { HostMember, Organiser } from "../organiser.server";
import type { Role } from "../role";

/** The people of a whole host, or those called in for one of its events. */
export type Team = { hostId: string; eventId?: string };

/** `hasFactor`: whether they have a second step to show when they sign in. */
export type Member = { postId: string; accountId: string; role: Role; hasFactor: boolean } & Pick<Account, "name" | "mailAddress">;

/** Who may change a team: an owner, through the host or through one of its events. */
export type TeamManager = HostMember<"manage-team"> | Organiser<"manage-team">;

export const teamOf = (manager: TeamManager): Team =>
  "event" in manager ? { hostId: manager.event.hostId, eventId: manager.event.id } : { hostId: manager.hostId };

export const isLastOwner = (members: Member[], { postId, role }: Pick<Member, "postId" | "role">) =>
  role === "owner" && !members.some((other) => other.role === "owner" && other.postId !== postId);

export type TeamRefusal = "already-on-the-team" | "last-owner" | "not-on-the-team" | "owner-of-one-event";

/** The sentence, and the field it belongs to where there is one. */
export const teamRefusals: Record<TeamRefusal, [sentence: string, field?: string]> = {
  "already-on-the-team": ["Somebody with this address is on this team already. Change the role in the list.", "mailAddress"],
  "last-owner": ["A host needs an owner. Make somebody else an owner first."],
  "not-on-the-team": ["This person has left the team meanwhile. Nothing was changed."],
  "owner-of-one-event": ["Owners belong to the host as a whole. Choose another role for one event.", "role"],
};
