import type { TimeZoneId } from "~/time/time-zone";

/** The agency that runs events here. Its colour, sender and signature stand on its events unless an event has its own. */
export type Host = {
  id: string;
  name: string;
  shortName: string;
  language: string;
  timeZone: TimeZoneId;
  colour: string;
  senderName: string;
  signature: string;
  secretariatMail: string;
  secretariatPhone: string;
};
