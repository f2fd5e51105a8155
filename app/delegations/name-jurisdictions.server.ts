import type { Tx } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { findNamingSchemeId, insertNamingScheme, replaceNames } from "./delegations-queries.server";
import { firstNames } from "./first-names.server";
import type { Jurisdiction } from "./jurisdiction";
import type { NamesForm } from "./names-form";

/** The event's own names and order; what is left empty or equals the first name is not kept, so that it follows the first names again. */
export async function nameJurisdictions(tx: Tx, organiser: Organiser<"edit-event">, { names, schemeName }: NamesForm, now: Instant) {
  const own = firstNames.flatMap((first) => ownName(first, Object.hasOwn(names, first.code) ? names[first.code] : undefined));
  const scheme = (await findNamingSchemeId(tx, organiser.event)) ?? (await insertNamingScheme(tx, organiser.event, schemeName, now));
  await replaceNames(tx, scheme, own);
  record(tx, {
    hostId: organiser.event.hostId,
    eventId: organiser.event.id,
    actor: actorOf(organiser),
    verb: "names.changed",
    subjectId: scheme,
    facts: { own: own.length },
    at: now,
  });
}

function ownName(first: Jurisdiction, typed: { name: string; sortAs: string } | undefined): Jurisdiction[] {
  const name = typed?.name || first.name;
  const sortAs = typed?.sortAs || (name === first.name ? first.sortAs : name);
  return name === first.name && sortAs === first.sortAs ? [] : [{ code: first.code, name, sortAs }];
}
