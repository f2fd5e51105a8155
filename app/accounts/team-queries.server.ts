import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { Instant } from "~/time/instant";
import type { Role } from "./role";

/** For one event where it is named, else for the whole host. */
export type Post = { hostId: string; eventId?: string; accountId: string; role: Role };

export const insertTeamRole = (tx: Tx, { hostId, eventId, accountId, role }: Post, now: Instant) =>
  tx
    .insertInto("team_role")
    .values({ id: newId(), host_id: hostId, event_id: eventId ?? null, account_id: accountId, role, created_at: now })
    .execute();
