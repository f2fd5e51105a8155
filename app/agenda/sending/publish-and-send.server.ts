import type { Tx } from "db/database.server";
import { no, type Outcome } from "db/outcome";
import { findOrganiser, isProof, type Organiser } from "~/accounts/organiser.server";
import { changeEvent } from "~/events/change-event.server";
import type { Event } from "~/events/event";
import { settingsOf } from "~/events/event-settings";
import { findEvent } from "~/events/events-queries.server";
import { markOf } from "~/events/mark.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import type { Instant } from "~/time/instant";
import { type SendRefusal, sendAgendas } from "./send-agendas.server";

export type PublishAndSendRefusal = SendRefusal | "may-not" | "nothing-to-publish" | "clashes";

/**
 * The first sending of a small event in one step: its programme gets its first version, the event leaves the drafting table, and
 * everybody gets their agenda. All of it or nothing.
 */
export async function publishAndSend(
  tx: Tx,
  organiser: Organiser<"send">,
  event: Event,
  now: Instant,
): Promise<Outcome<string, PublishAndSendRefusal>> {
  const editor = await findOrganiser(tx, organiser.accountId, event.address, "edit-programme");
  const owner = await findOrganiser(tx, organiser.accountId, event.address, "edit-event");
  if (!isProof(editor) || !isProof(owner)) return no("may-not");

  if (!(await findLatestVersion(tx, event))) {
    const published = await publishProgramme(tx, editor, { after: 0 }, now);
    if (!published.ok) return no(published.why === "clashes" ? "clashes" : "nothing-to-publish");
  }
  if (event.state === "draft") {
    const settings = settingsOf(event);
    const changed = await changeEvent(tx, owner, { ...settings, state: "published" }, { seen: markOf(settings) }, now);
    if (!changed.ok) throw new Error(`A draft as it stands can be published: ${changed.why}`);
  }
  return sendAgendas(tx, organiser, (await findEvent(tx, event.id)) ?? event, now);
}
