import type { Reads } from "db/database.server";
import { newId } from "db/identity.server";
import type { Organiser } from "~/accounts/organiser.server";
import { may } from "~/accounts/role";
import { type Event, languageOf } from "~/events/event";
import { pick, type Words } from "~/events/words";
import { toText } from "~/sessions/live/pulse";
import { findPulse } from "~/sessions/live/pulse-queries.server";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findSteps } from "~/sessions/steps/find-steps.server";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import type { Instant } from "~/time/instant";
import { zoneName } from "~/time/zone-name";
import { findClashes } from "./checks/find-clashes.server";
import { countDraftChanges } from "./programme-queries.server";

type Visit = { event: Event; organiser: Organiser<"view">; now: Instant; url: URL };

/** What the day table and the grid both show one day of. `around`: what stands about the day on the page. */
export async function findDraftDays(reads: Reads, { event, organiser, now, url }: Visit) {
  // Before the sessions: what is changed while they are read is news.
  const pulse = toText(await findPulse(reads, event));
  const table = await findTimetable(reads, event);
  const sessions = await findAllSessions(reads, event);
  const clashes = await findClashes(reads, event, { table, sessions });
  const say = (words: Words) => pick(words, languageOf(event), event.languages);
  const around = {
    address: event.address,
    formKey: newId(),
    name: say(event.shortTitle),
    rooms: table.rooms.map(({ id, name }) => ({ id, name: say(name) })),
    state: { ...(await countDraftChanges(reads, event, now)), clashes: clashes.count },
    mayEdit: may(organiser.role, "edit-programme"),
    zone: zoneName(event.timeZone, "en", now),
    pulse,
    steps: await findSteps(reads, organiser, url.searchParams, now),
  };
  return { table, sessions, clashes, say, around };
}
