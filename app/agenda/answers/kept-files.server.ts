import { createHash } from "node:crypto";
import { keepBytes } from "~/files/kept-bytes";
import type { Paper } from "~/paper/paper.server";
import type { PrintedPaper } from "~/paper/paper-letter";
import { type CalendarFile, writeCalendar } from "../calendar/calendar-file";

const megabyte = 1024 * 1024;

/** Kept by all that is printed: whatever changes, changes the key, so nothing stale can be handed out. */
export const printKept = (paper: Paper, document: PrintedPaper) => keepPaper(keyOf(document), () => paper.print(document));

export const writeKept = (calendar: CalendarFile) => keepCalendar(keyOf(calendar), async () => writeCalendar(calendar));

const keepPaper = keepBytes<Uint8Array<ArrayBuffer>>(8 * megabyte, (pdf) => pdf.byteLength);
const keepCalendar = keepBytes<string>(32 * megabyte, (text) => text.length * 2);

const keyOf = (made: PrintedPaper | CalendarFile) => createHash("sha256").update(JSON.stringify(made)).digest("base64url");
