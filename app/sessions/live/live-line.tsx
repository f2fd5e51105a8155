import { useLocation } from "@remix-run/react";
import type { LiveDraft } from "./use-live-draft";

/** A quiet line that a colleague has changed the draft, and a way to look where the page holds back what they did. */
export function LiveLine({ news, show }: LiveDraft) {
  const { pathname, search } = useLocation();
  return (
    <div role="status" className="sticky top-0 z-30 bg-wash text-sm text-ink-2 empty:hidden">
      {news && (
        <p className="mb-3 flex py-1 flex-wrap items-baseline gap-x-3 border-s-[3px] border-brass ps-3">
          <span>
            <bdi>{whoIn(news)}</bdi> changed the programme{news.waiting && ". What you have typed is kept"}.
          </span>
          {news.waiting && (
            <a
              href={pathname + search}
              target="_blank"
              rel="noreferrer"
              className="font-semibold"
              onClick={(click) => show() && click.preventDefault()}
            >
              Show <span className="sr-only">how it stands now, in a new tab</span>
            </a>
          )}
        </p>
      )}
    </div>
  );
}

function whoIn({ by, own }: NonNullable<LiveDraft["news"]>): string {
  const [first, second] = by;
  if (!first) return own ? "In another window you have" : "Somebody has";
  if (!second) return `${first} has`;
  return by.length === 2 ? `${first} and ${second} have` : `${first} and ${by.length - 1} others have`;
}
