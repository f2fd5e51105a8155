import type { Tx } from "db/database.server";
import type { Outcome } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import type { Instant } from "~/time/instant";
import { type ChangeRefusal, changeSession } from "./change-session.server";
import type { Session } from "./session";

/** It stays in the programme, marked as cancelled; everyone who had it learns so with the next version. */
export const cancelSession = (
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  id: string,
  revision: number,
  now: Instant,
): Promise<Outcome<Session, ChangeRefusal>> => changeSession(tx, organiser, id, { state: "cancelled" }, revision, now);

/** Takes a cancellation back: the same session, planned again. */
export const reinstateSession = (
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  id: string,
  revision: number,
  now: Instant,
): Promise<Outcome<Session, ChangeRefusal>> => changeSession(tx, organiser, id, { state: "planned" }, revision, now);
