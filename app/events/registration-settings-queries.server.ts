import type { Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { RegistrationSettings } from "./change-registration-settings.server";

export const updateRegistrationSettings = (tx: Tx, event: { id: string }, settings: Omit<RegistrationSettings, "places">, now: Instant) =>
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
