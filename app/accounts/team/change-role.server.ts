import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { actorOf } from "../organiser.server";
import type { Role } from "../role";
import { endSignIns } from "../sign-in/sign-in-queries.server";
import { isLastOwner, type Member, type TeamManager, type TeamRefusal, teamOf } from "./team";
import { findAllMembers, updateRole } from "./team-queries.server";

/** Holds at the very next request: roles are asked for each time. Tokens handed out under the old role are dead: they sign in again. */
export async function changeRole(
  tx: Tx,
  manager: TeamManager,
  { postId, role }: { postId: string; role: Role },
  now: Instant,
): Promise<Outcome<Member, TeamRefusal>> {
  const team = teamOf(manager);
  const members = await findAllMembers(tx, team);
  const member = members.find((each) => each.postId === postId);
  if (!member) return no("not-on-the-team");
  if (team.eventId && role === "owner") return no("owner-of-one-event");
  if (role === member.role) return yes(member);
  if (isLastOwner(members, member)) return no("last-owner");

  await updateRole(tx, team, { postId, role });
  await endSignIns(tx, member.accountId, undefined, now);
  const facts = { from: member.role, to: role };
  record(tx, { ...team, actor: actorOf(manager), verb: "team.role-changed", subjectId: member.accountId, facts, at: now });
  return yes({ ...member, role });
}
