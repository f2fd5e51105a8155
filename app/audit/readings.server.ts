import type { Write } from "db/database.server";
import type { AuditEntry } from "./audit-entry";
import { record } from "./record.server";

/**
 * Who looked at what is sensitive. Reading a page writes nothing, so it is noted here and written down once a minute: one entry for each
 * reader and subject in an hour, dated when it was first opened.
 */
export type Readings = { note(entry: AuditEntry & { subjectId: string }): void; writeDown(): Promise<void> };

export function newReadings(write: Write): Readings {
  const noted = new Map<string, AuditEntry>();
  const written = new Set<string>();
  return {
    note(entry) {
      const key = keyOf(entry);
      if (!noted.has(key) && !written.has(key)) noted.set(key, entry);
    },
    async writeDown() {
      if (noted.size === 0) return;
      const taken = [...noted];
      noted.clear();
      for (const [key] of taken) written.add(key);
      try {
        await write(async (tx) => {
          for (const [, entry] of taken) record(tx, entry);
        });
      } catch (error) {
        // A full disk takes nothing for a while: what was seen stays noted until it is written down.
        for (const [key, entry] of taken) {
          written.delete(key);
          noted.set(key, entry);
        }
        throw error;
      }
      const hour = hourOf(taken.at(-1)![1]);
      for (const key of written) if (!key.startsWith(hour)) written.delete(key);
    },
  };
}

const keyOf = (entry: AuditEntry) => `${hourOf(entry)} ${JSON.stringify([entry.actor, entry.verb, entry.subjectId])}`;
const hourOf = ({ at }: AuditEntry) => at.slice(0, "2026-11-23T06".length);
