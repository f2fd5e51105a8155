import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import { queueMessage } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import { findAccount } from "../accounts-queries.server";
import { addAccount } from "../add-account.server";
import { findHost } from "../hosts-queries.server";
import { actorOf } from "../organiser.server";
import { type TeamManager, type TeamRefusal, teamOf } from "./team";
import type { InvitationForm } from "./team-form";
import { findAllMembers, insertTeamRole } from "./team-queries.server";

/** They are on the team at once, and a message tells them how to sign in. `eventTitle` where it is the team of one event. */
export async function inviteColleague(
  tx: Tx,
  manager: TeamManager,
  { role, ...input }: InvitationForm,
  eventTitle: string | null,
  now: Instant,
): Promise<Outcome<{ postId: string }, TeamRefusal>> {
  const team = teamOf(manager);
  if (team.eventId && role === "owner") return no("owner-of-one-event");
  const account = await addAccount(tx, input, now);
  const members = await findAllMembers(tx, team);
  if (members.some(({ accountId }) => accountId === account.id)) return no("already-on-the-team");

  const postId = await insertTeamRole(tx, { ...team, accountId: account.id, role }, now);
  const invitedBy = (await findAccount(tx, manager.accountId))?.name ?? "";
  const hostName = (await findHost(tx, team.hostId))?.name ?? "";
  const dedupe = `team-invitation:${postId}`;
  const content = { hostName, eventTitle, role, invitedBy };
  await queueMessage(tx, { kind: "team-invitation", ...team, accountId: account.id, dedupe, content, now });
  record(tx, { ...team, actor: actorOf(manager), verb: "team.invited", subjectId: account.id, facts: { role }, at: now });
  return yes({ postId });
}
