import { useEffect, useRef } from "react";
import { Button } from "~/ui/button";
import type { DayNews } from "./use-day";

/** What moved along while typing, above the button that saves; a screen reader hears it. */
export function DayNewsLine({ news, onBack }: { news: DayNews; onBack: () => void }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It must not lie over the box that is being typed into.
    const box = document.activeElement?.closest("[data-cell]")?.getBoundingClientRect();
    const top = line.current?.getBoundingClientRect().top ?? 0;
    if (news.sentences.length > 0 && box && box.bottom + 8 > top) window.scrollBy({ top: box.bottom + 8 - top });
  }, [news]);
  return (
    <div ref={line} role="status" aria-live="polite" className="sticky bottom-16 z-10">
      {news.sentences.length > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-brass-wash px-4 py-2.5 text-sm text-ink md:rounded-b-lg">
          <div className="grid gap-0.5">
            {news.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          {news.back && (
            <Button type="button" small onClick={onBack}>
              {news.back.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
