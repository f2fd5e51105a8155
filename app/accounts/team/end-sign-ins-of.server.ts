import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { actorOf } from "../organiser.server";
import { endSignIns } from "../sign-in/sign-in-queries.server";
import { type Member, type TeamManager, type TeamRefusal, teamOf } from "./team";
import { findAllMembers } from "./team-queries.server";

/** A lost telephone, somebody on leave: the colleague is signed out everywhere and may sign in again. */
export async function endSignInsOf(
  tx: Tx,
  manager: TeamManager,
  { postId }: { postId: string },
  now: Instant,
): Promise<Outcome<Member, TeamRefusal>> {
  const team = teamOf(manager);
  const member = (await findAllMembers(tx, team)).find((each) => each.postId === postId);
  if (!member) return no("not-on-the-team");
  await endSignIns(tx, member.accountId, undefined, now);
  record(tx, { ...team, actor: actorOf(manager), verb: "account.sign-ins-ended", subjectId: member.accountId, at: now });
  return yes(member);
}
