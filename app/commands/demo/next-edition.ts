import type { SeedFile } from "db/seed/seed-file";
import { addDays, daysBetween, type LocalDate, weekday } from "~/time/local-date";

/** The same programme again, on the one Wednesday to Friday that begins 21 to 27 days from today. */
export function nextEdition(file: SeedFile, today: LocalDate): SeedFile {
  const startsOn = firstWednesday(addDays(today, 21));
  const shift = daysBetween(file.event.startsOn, startsOn);
  const moved = <Dated extends { date: LocalDate }>(dated: Dated): Dated => ({ ...dated, date: addDays(dated.date, shift) });
  return {
    ...file,
    event: {
      ...file.event,
      slug: "iscp-next",
      title: "International Symposium on Cyber Policing, next edition",
      shortTitle: "ISCP, next edition",
      startsOn,
      endsOn: addDays(file.event.endsOn, shift),
    },
    days: file.days.map(moved),
    sessions: file.sessions.map(moved),
  };
}

const firstWednesday = (from: LocalDate): LocalDate => (weekday(from) === "wednesday" ? from : firstWednesday(addDays(from, 1)));
