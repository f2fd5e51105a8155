import { z } from "zod";
import { type Instant, plusDays } from "~/time/instant";

/** What a copy says of itself. It is called a backup only once it was opened and found to hold all this. */
export const manifestShape = z.object({
  madeAt: z.string().transform((text) => text as Instant),
  engine: z.enum(["sqlite", "postgres"]),
  /** The last migration it had. */
  schema: z.string(),
  database: z.object({ file: z.string(), bytes: z.number(), sha256: z.string() }),
  rows: z.record(z.string(), z.number()),
  /** The end of each host's history: a database that lacks it later was cut. */
  history: z.array(z.object({ hostId: z.string(), number: z.number(), hash: z.string() })),
  /** The uploaded files it needs, by SHA-256; kept once for all backups. */
  files: z.array(z.string()),
  /** Those the house itself had lost. */
  missingFiles: z.array(z.string()),
});

export type Manifest = z.output<typeof manifestShape>;

export type Backup = Manifest & { folder: string };

/** Instants sort as text, and their folders do too; no colon, which some disks refuse. */
export const folderNameOf = (madeAt: Instant) => madeAt.replace(/[:.]/g, "-");

export const isFolderName = (name: string) => /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/.test(name);

const newest = 12;

/** Which to let go: all but the newest twelve, the last of each hour for a day, and the last of each day for `days` days. */
export function outlived(madeAt: readonly Instant[], now: Instant, days: number): Instant[] {
  const latestFirst = [...madeAt].sort().reverse();
  const lastOfEach = (until: Instant, width: number) => {
    const seen = new Set<string>();
    return latestFirst.filter((at) => at > until && !seen.has(at.slice(0, width)) && seen.add(at.slice(0, width)));
  };
  const kept = new Set([
    ...latestFirst.slice(0, newest),
    ...lastOfEach(plusDays(now, -1), "2026-11-23T06".length),
    ...lastOfEach(plusDays(now, -days), "2026-11-23".length),
  ]);
  return latestFirst.filter((at) => !kept.has(at)).reverse();
}
