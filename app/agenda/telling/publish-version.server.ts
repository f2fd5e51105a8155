import type { Tx } from "db/database.server";
import type { Outcome } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import {
  type HeldUp,
  type Published,
  type PublishInput,
  type PublishRefusal,
  publishProgramme,
} from "~/programme/publish-programme.server";
import { passSessionPlacesOn } from "~/registration/session-waiting/pass-session-places-on.server";
import type { Instant } from "~/time/instant";
import { findAllParticipations } from "../agenda-queries.server";
import { insertAudiences } from "./audiences-queries.server";
import { audiencesOf } from "./concerned";

/**
 * Publishes, and writes down with the version whom its changes concern; of the first one, and of a misprint, nobody is told. Who waits for a
 * session that is open to them only now gets a place where one is free.
 */
export async function publishVersion(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  input: PublishInput,
  now: Instant,
): Promise<Outcome<Published, PublishRefusal> | HeldUp> {
  const outcome = await publishProgramme(tx, organiser, input, now);
  if (outcome.ok) await passSessionPlacesOn(tx, organiser.event, now);
  if (!outcome.ok || !outcome.value.before || outcome.value.misprint) return outcome;
  const { before, content: after, changes, number } = outcome.value;
  const participations = await findAllParticipations(tx, organiser.event);
  await insertAudiences(tx, organiser.event, number, audiencesOf({ before: before.content, after, changes }, participations));
  return outcome;
}
