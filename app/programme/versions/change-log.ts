import type { Instant } from "~/time/instant";
import type { Reading } from "../printed-item";
import type { Version } from "../version";
import { type PublicChange, publicChanges } from "./public-changes";

export type LoggedVersion = {
  id: string;
  number: number;
  publishedAt: Instant;
  note: string;
  misprint: boolean;
  /** Of the first version undefined: it had nothing before it. */
  changes: PublicChange[] | undefined;
};

/** How many are looked back at. */
export const versionsLogged = 20;

/** `versions` newest first, one more than are shown where there are more. */
export function changeLog(versions: readonly Version[], reading: Reading, now: Instant): LoggedVersion[] {
  const latest = versions[0]?.content;
  if (!latest) return [];
  return versions.slice(0, versionsLogged).map(({ id, number, publishedAt, note, misprint, content }, index) => {
    const before = versions[index + 1]?.content;
    const changes = before && publicChanges({ before, after: content, latest, now }, reading);
    return { id, number, publishedAt, note, misprint, changes };
  });
}
