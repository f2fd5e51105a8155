import type { LocalDate } from "~/time/local-date";
import type { Words } from "./words";

/** A date of the event, with a heading ("Web3 and finance"), often empty. */
export type Day = { id: string; date: LocalDate; heading: Words };

/** Where sessions are; an online event has rooms too. Seats null: not counted. */
export type Room = { id: string; name: Words; seats: number | null; position: number };

/** A theme that runs through the programme; `colour` is one of the eight track colours, 1 to 8. */
export type Track = { id: string; name: Words; colour: number; position: number };

export const trackColours = [1, 2, 3, 4, 5, 6, 7, 8] as const;
