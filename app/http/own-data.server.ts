import { findEventsOf } from "~/agenda/find-agendas.server";
import { collectOwnData } from "~/registration/own-data/collect-own-data.server";
import type { OwnData } from "~/registration/own-data/own-data";
import type { Entrance } from "./entrance.server";
import type { PersonPage } from "./person-page.server";
import { requireKnownDevice } from "./require-known-device.server";

type Visitor = Pick<Entrance, "request" | "reads" | "house" | "now" | "url"> & Pick<PersonPage, "person" | "event" | "language">;

/** Sensitive answers are among it, and a link may have been forwarded: it takes the mailed code. Drafts of events are nobody's yet. */
export async function requireOwnData(visitor: Visitor): Promise<OwnData> {
  await requireKnownDevice(visitor);
  const { reads, person, event, language } = visitor;
  const events = (await findEventsOf(reads, person)).filter(({ state }) => state !== "draft");
  return collectOwnData(reads, person, events, { language, zone: event.timeZone });
}
