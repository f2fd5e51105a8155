import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Tag } from "~/ui/tag";
import type { ChangeGroup } from "./change-groups";

type TickedChangesProps = {
  event: string;
  groups: (ChangeGroup & { concerned: number })[];
  /** Where the page comes back: what had a tick. */
  ticked: readonly string[] | undefined;
  mayTick: boolean;
};

/** What changes, a tick beside each session: without one it stays in the draft. */
export function TickedChanges({ event, groups, ticked, mayTick }: TickedChangesProps) {
  return (
    <ul className="divide-y divide-line-2 text-sm">
      {groups.map(({ sessionId, title, lines, concerned }) => (
        <li key={sessionId ?? "event"} className="flex gap-3 py-2.5">
          <span className="w-6 shrink-0">
            {mayTick && sessionId && (
              <input
                type="checkbox"
                name="ticked"
                value={sessionId}
                defaultChecked={ticked?.includes(sessionId) ?? true}
                aria-label={`Publish what changes in “${title}”`}
                className="size-5"
              />
            )}
          </span>
          <div className="grid min-w-0 flex-1 gap-1">
            {lines.map(({ tag, sentence }) => (
              <p key={`${tag} ${sentence}`} className="grid gap-x-4 gap-y-1 sm:grid-cols-[6.5rem_1fr]">
                <span>
                  <Tag tone={tag === "Cancelled" ? "bad" : "neutral"}>{tag}</Tag>
                </span>
                <span className="min-w-0">
                  {sessionId ? <Anchor href={paths.draftSession(event, sessionId)}>{sentence}</Anchor> : sentence}
                </span>
              </p>
            ))}
          </div>
          {concerned > 0 && (
            <span className="shrink-0 text-ink-3 tabular-nums">
              {concerned} {concerned === 1 ? "person" : "people"}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
