import type { Tx } from "db/database.server";
import type { Outcome } from "db/outcome";
import type { Instant } from "~/time/instant";
import { changeRole } from "./change-role.server";
import { endSignInsOf } from "./end-sign-ins-of.server";
import { inviteColleague } from "./invite-colleague.server";
import { removeColleague } from "./remove-colleague.server";
import type { TeamManager, TeamRefusal } from "./team";
import type { TeamForm } from "./team-form";

/** What the page of a team can do: invite, change, sign out, remove. */
export function changeTeam(
  tx: Tx,
  manager: TeamManager,
  input: TeamForm,
  eventTitle: string | null,
  now: Instant,
): Promise<Outcome<unknown, TeamRefusal>> {
  if (input.deed === "invite") return inviteColleague(tx, manager, input, eventTitle, now);
  if (input.deed === "sign-out") return endSignInsOf(tx, manager, input, now);
  return input.deed === "change" ? changeRole(tx, manager, input, now) : removeColleague(tx, manager, input, now);
}
