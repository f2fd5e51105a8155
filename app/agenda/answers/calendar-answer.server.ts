import type { Instant } from "~/time/instant";
import { answerFile, cacheControl, disposition } from "./file-answer.server";

/** `changedAt` covers everything the text was made from: entries, rooms, people, and entries that are gone. `download` is a file name. */
export type CalendarAnswer = { text: string; changedAt: Instant; personal: boolean; method?: "PUBLISH"; download?: string };

export const answerCalendar = (request: Request, { text, changedAt, ...kind }: CalendarAnswer): Response =>
  answerFile(request, { bytes: text, changedAt, headers: calendarHeaders(kind) });

/** A feed has no disposition: an attachment is not subscribed to, and `inline` has stopped Google. */
export function calendarHeaders({ personal, method, download }: Pick<CalendarAnswer, "personal" | "method" | "download">): Headers {
  const headers = new Headers({
    "content-type": `text/calendar; charset=utf-8${method ? `; method=${method}` : ""}`,
    "cache-control": cacheControl(personal),
    "x-robots-tag": "noindex",
  });
  if (download) headers.set("content-disposition", disposition("attachment", download, "ics"));
  return headers;
}
