import type { Tx } from "db/database.server";
import { yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import type { LetterSettings } from "./letter";
import { updateLetterSettings } from "./letter-queries.server";

/** Letters that have gone out stay as they are; whoever opens theirs again reads it as it is written now. */
export async function changeLetter(tx: Tx, organiser: Organiser<"edit-event">, settings: LetterSettings, now: Instant) {
  const { event } = organiser;
  await updateLetterSettings(tx, event, settings);
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb: "delegations.letter-changed", at: now });
  return yes(undefined);
}
