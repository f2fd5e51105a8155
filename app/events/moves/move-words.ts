import { shortDate } from "~/time/display";
import type { LocalDate } from "~/time/local-date";
import type { PlacedTime } from "./landing";

type Standing = PlacedTime & { date: LocalDate };

/** Why days cannot be moved, or the zone not be changed: sessions would stand at times that do not exist. */
export const skippedSentence = (sessions: readonly Standing[]): string =>
  `The clocks go forward there, and these times do not exist: ${sessions.slice(0, 5).map(standing).join(", ")}${
    sessions.length > 5 ? ` and ${sessions.length - 5} more` : ""
  }. Give them another time first.`;

/** "“Night shift” on Sun 29 Mar at 02:30". */
export const standing = ({ title, date, start }: Standing): string =>
  `“${Object.values(title)[0] ?? ""}” on ${shortDate(date, "en")} at ${start}`;
