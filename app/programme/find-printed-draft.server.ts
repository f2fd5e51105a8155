import type { Reads } from "db/database.server";
import { isPlaced } from "~/sessions/session";
import type { Instant } from "~/time/instant";
import { changesBetween } from "./changes";
import { draftMark } from "./draft-mark.server";
import { type Draft, printProgramme } from "./print-programme";
import { findDraft, findLatestVersion } from "./programme-queries.server";
import type { ProgrammeContent, Version } from "./version";

/** The draft as it would be printed now, and how far it is from what is public. */
export type PrintedDraft = {
  draft: Draft;
  content: ProgrammeContent;
  mark: string;
  latest: Version | undefined;
  changes: number;
  /** Items without a day or a time: they are not printed. */
  unplaced: number;
};

export async function findPrintedDraft(reads: Reads, event: { id: string }, now: Instant): Promise<PrintedDraft> {
  const [latest, draft] = [await findLatestVersion(reads, event), (await findDraft(reads, event))!];
  const content = printProgramme(draft, latest?.content, now);
  return {
    draft,
    content,
    latest,
    mark: draftMark(content),
    changes: changesBetween(latest?.content, content).length,
    unplaced: draft.sessions.filter((session) => !isPlaced(session)).length,
  };
}
