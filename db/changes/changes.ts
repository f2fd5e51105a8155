import type { Tables } from "./tables-in";

/** Which tables were written, and when: in memory, by counting. What was read before a table's last moment may no longer be true. */
export type Changes = {
  /** Grows with each commit that wrote something. Taken before reading, it says as of when that was true. */
  moment(): number;
  writtenSince(tables: Tables, moment: number): boolean;
  /**
   * Learns of what other processes have committed before it was called. At once where the database tells without a way to it.
   * False while that cannot be known: then nothing kept may be trusted.
   */
  catchUp(): boolean | Promise<boolean>;
};

export type Ledger = Pick<Changes, "moment" | "writtenSince"> & { wrote(tables: Tables): void };

export function openLedger(): Ledger {
  const last = new Map<string, number>();
  let [now, everything] = [0, 0];
  return {
    moment: () => now,
    writtenSince(tables, moment) {
      if (moment >= now) return false;
      if (moment < everything || tables === undefined) return true;
      for (const table of tables) if ((last.get(table) ?? 0) > moment) return true;
      return false;
    },
    wrote(tables) {
      if (tables?.size === 0) return;
      now++;
      if (tables === undefined) everything = now;
      else for (const table of tables) last.set(table, now);
    },
  };
}
