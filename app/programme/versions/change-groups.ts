import { pick } from "~/events/words";
import { type ToldChange, tellChange } from "../change-sentences";
import type { Change } from "../changes";
import type { ProgrammeContent } from "../version";

/** All that happened to one session, or around them all (`sessionId` null). */
export type ChangeGroup = { sessionId: string | null; title: string; lines: Pick<ToldChange, "tag" | "sentence">[] };

/** In the order in which they are told. */
export function changeGroups(changes: readonly Change[], old: ProgrammeContent | undefined, now: ProgrammeContent): ChangeGroup[] {
  const groups = new Map<string | null, ChangeGroup>();
  for (const change of changes) {
    const { sessionId, ...line } = tellChange(change, old, now);
    const title = change.after ? pick(change.after.title, now.languages[0] ?? "en", now.languages) : "";
    const group = groups.get(sessionId) ?? { sessionId, title, lines: [] };
    group.lines.push(line);
    groups.set(sessionId, group);
  }
  return [...groups.values()];
}
