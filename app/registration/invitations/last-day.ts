import type { Event } from "~/events/event";
import { plainDate } from "~/time/display";
import { dateOf } from "~/time/wall-time";

/** Until when whoever is invited may answer, as they read it; "" where registration does not close. */
export const lastDayToAnswer = ({ registrationCloses }: Pick<Event, "registrationCloses">, language: string): string =>
  registrationCloses ? plainDate(dateOf(registrationCloses), language) : "";
