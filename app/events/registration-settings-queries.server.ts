import type { Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { Event } from "./event";

type Registering = Pick<
  Event,
  | "whoMayRegister"
  | "registrationOpens"
  | "registrationCloses"
  | "peopleWord"
  | "asksJurisdiction"
  | "selfServiceUntil"
  | "maySendColleague"
>;

export const updateRegistrationSettings = (tx: Tx, event: { id: string }, settings: Registering, now: Instant) =>
  tx
    .updateTable("event")
    .set((eb) => ({
      who_may_register: settings.whoMayRegister,
      registration_opens: settings.registrationOpens,
      registration_closes: settings.registrationCloses,
      people_word: settings.peopleWord,
      asks_jurisdiction_at: settings.asksJurisdiction ? now : null,
      self_service_until: settings.selfServiceUntil,
      colleagues_at: settings.maySendColleague ? now : null,
      revision: eb("revision", "+", 1),
    }))
    .where("id", "=", event.id)
    .execute();
