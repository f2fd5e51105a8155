import type { Tx } from "db/database.server";
import type { Organiser } from "~/accounts/organiser.server";
import { changeEvent } from "~/events/change-event.server";
import { settingsOf } from "~/events/event-settings";
import { findEvent } from "~/events/events-queries.server";
import { markOf } from "~/events/mark.server";
import type { Instant } from "~/time/instant";
import { done } from "./done";

/** From the drafting table to everybody's sight. */
export async function releaseEvent(tx: Tx, organiser: Organiser<"edit-event">, now: Instant): Promise<void> {
  const event = await findEvent(tx, organiser.event.id);
  if (!event) throw new Error("An event that was just made is there");
  const settings = settingsOf(event);
  done(await changeEvent(tx, organiser, { ...settings, state: "published", visibility: "public" }, { seen: markOf(settings) }, now));
}
