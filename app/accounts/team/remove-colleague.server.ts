import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { actorOf } from "../organiser.server";
import { endSignIns } from "../sign-in/sign-in-queries.server";
import { isLastOwner, type Member, type TeamManager, type TeamRefusal, teamOf } from "./team";
import { deleteTeamRole, findAllMembers } from "./team-queries.server";

/** From this team only; the account stays, and so does what they did. They are signed out everywhere. */
export async function removeColleague(
  tx: Tx,
  manager: TeamManager,
  { postId }: { postId: string },
  now: Instant,
): Promise<Outcome<Member, TeamRefusal>> {
  const team = teamOf(manager);
  const members = await findAllMembers(tx, team);
  const member = members.find((each) => each.postId === postId);
  if (!member) return no("not-on-the-team");
  if (isLastOwner(members, member)) return no("last-owner");

  await deleteTeamRole(tx, team, postId);
  await endSignIns(tx, member.accountId, undefined, now);
  const facts = { role: member.role };
  record(tx, { ...team, actor: actorOf(manager), verb: "team.removed", subjectId: member.accountId, facts, at: now });
  return yes(member);
}
