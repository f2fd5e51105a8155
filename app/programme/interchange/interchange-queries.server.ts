import type { Reads, Tx } from "db/database.server";
import type { ProgrammeImportTable } from "db/tables/programme";
import type { Instant } from "~/time/instant";

type EventId = { id: string };

/** What speakers are known by elsewhere, by id: the guid a file brought, else the speaker's own id, which is random and for ever. */
export const findSpeakerGuids = (reads: Reads, event: EventId): Promise<Map<string, string>> =>
  findSpeakerMarks(reads, event).then((speakers) => new Map(speakers.map(({ id, guid }) => [id, guid ?? id])));

export const findSpeakerMarks = (reads: Reads, event: EventId) =>
  reads
    .selectFrom("speaker")
    .select(["id", "guid", "code", "source_key as sourceKey", "name", "position", "organisation", "revision", "bio"])
    .where("event_id", "=", event.id)
    .orderBy("id")
    .execute();

/** Removed ones too: what was taken off comes back as itself. */
export const findSessionMarks = (reads: Reads, event: EventId) =>
  reads
    .selectFrom("session")
    .select(["id", "guid", "code", "number", "source_key as sourceKey", "removed_at as removedAt", "revision"])
    .where("event_id", "=", event.id)
    .execute();

/** Of these codes, those that some session of the installation has. */
export async function findTakenCodes(reads: Reads, codes: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const some of inHundreds(codes)) {
    const rows = await reads.selectFrom("session").select("code").where("code", "in", some).execute();
    for (const { code } of rows) taken.add(code);
  }
  return taken;
}

export const writeSourceKey = (tx: Tx, event: EventId, id: string, key: string) =>
  tx.updateTable("session").set({ source_key: key }).where("event_id", "=", event.id).where("id", "=", id).execute();

export type ProgrammeImport = {
  id: string;
  hostId: string;
  eventId: string | null;
  accountId: string;
  kind: ProgrammeImportTable["kind"];
  name: string;
  content: string;
  columns: string[];
  startedAt: Instant | null;
  doneAt: Instant | null;
  outcome: string;
};

export const insertImport = (tx: Tx, { columns, ...found }: Omit<ProgrammeImport, "startedAt" | "doneAt" | "outcome">, now: Instant) =>
  tx
    .insertInto("programme_import")
    .values({
      id: found.id,
      host_id: found.hostId,
      event_id: found.eventId,
      account_id: found.accountId,
      kind: found.kind,
      name: found.name,
      content: found.content,
      columns: JSON.stringify(columns),
      created_at: now,
      started_at: null,
      done_at: null,
      outcome: "",
    })
    .execute();

/** Whoever read the file in alone goes on with it. */
export const findImport = (
  reads: Reads,
  of: { accountId: string; eventId: string | null },
  id: string,
): Promise<ProgrammeImport | undefined> =>
  reads
    .selectFrom("programme_import")
    .selectAll()
    .where("id", "=", id)
    .where("account_id", "=", of.accountId)
    .where("event_id", of.eventId === null ? "is" : "=", of.eventId)
    .executeTakeFirst()
    .then(
      (row) =>
        row && {
          id: row.id,
          hostId: row.host_id,
          eventId: row.event_id,
          accountId: row.account_id,
          kind: row.kind,
          name: row.name,
          content: row.content,
          columns: JSON.parse(row.columns),
          startedAt: row.started_at as Instant | null,
          doneAt: row.done_at as Instant | null,
          outcome: row.outcome,
        },
    );

export const writeColumns = (tx: Tx, id: string, columns: readonly string[]) =>
  tx
    .updateTable("programme_import")
    .set({ columns: JSON.stringify(columns) })
    .where("id", "=", id)
    .where("started_at", "is", null)
    .execute();

/** Null gives it free again, after it came to nothing. */
export const writeStarted = (tx: Tx, id: string, at: Instant | null, outcome = "") =>
  tx.updateTable("programme_import").set({ started_at: at, outcome }).where("id", "=", id).where("done_at", "is", null).execute();

/** False where it was over already. */
export const writeDone = (tx: Tx, id: string, outcome: string, now: Instant): Promise<boolean> =>
  tx
    .updateTable("programme_import")
    .set({ done_at: now, outcome, content: "" })
    .where("id", "=", id)
    .where("done_at", "is", null)
    .executeTakeFirst()
    .then(({ numUpdatedRows }) => Number(numUpdatedRows) === 1);

/** Files hold names: what nobody came back for goes. */
export const forgetImports = (tx: Tx, before: Instant) => tx.deleteFrom("programme_import").where("created_at", "<", before).execute();

export const inHundreds = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / 100) }, (_, index) => items.slice(index * 100, index * 100 + 100));
