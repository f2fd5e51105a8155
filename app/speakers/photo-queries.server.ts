import type { Reads } from "db/database.server";

/** Whether somebody's page shows this file as their photo. */
export const existsPhoto = (reads: Reads, fileId: string): Promise<boolean> =>
  reads
    .selectFrom("speaker")
    .select("id")
    .where("photo_file_id", "=", fileId)
    .limit(1)
    .executeTakeFirst()
    .then((row) => row !== undefined);
