import { hashOf } from "db/identity.server";
import type { Day } from "~/events/day";
import type { TimeZoneId } from "~/time/time-zone";
import type { Found } from "./found";
import { foundInTable } from "./found-in-table";
import type { ProgrammeImport } from "./interchange-queries.server";
import { readScheduleFile } from "./read-schedule-file.server";
import { readTableFile } from "./read-table-file.server";
import { guessColumns } from "./table-columns";

/** A file as it is kept until it is carried out, or a sentence. */
export async function readUpload(kind: ProgrammeImport["kind"], file: File): Promise<{ content: string; columns: string[] } | string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === "schedule") {
    const found = readScheduleFile(bytes);
    return typeof found === "string" ? found : { content: JSON.stringify(found), columns: [] };
  }
  const rows = await readTableFile(bytes, file.name);
  return typeof rows === "string" ? rows : { content: JSON.stringify(rows), columns: guessColumns(kind, rows[0]!) };
}

/** What a kept file says; of a table, as its columns are understood now. */
export function foundIn({ kind, content, columns }: ProgrammeImport, days: Day[], timeZone: TimeZoneId): Found {
  const kept = JSON.parse(content);
  return kind === "schedule" ? kept : foundInTable(kept, columns, { kind, days, timeZone, keyOf: (text) => hashOf(text).slice(0, 24) });
}
