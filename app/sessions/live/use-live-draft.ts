import { useFetchers, useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { paths } from "~/paths";
import { holdsTyped } from "~/ui/form/holds-typed";
import { type DraftNews, isNewer } from "./pulse";

/** `waiting`: it is not shown yet, for the sake of what is typed here. */
type News = { by: string[]; own: boolean; waiting: boolean };

/** `show` reads the page anew after all; false where something typed would be lost. */
export type LiveDraft = { news: News | undefined; show(): boolean };

/**
 * Keeps a page that shows an event's draft up to date: what somebody else changed is read anew by the page's own loader, unless the page
 * holds something unsaved (`isHeld`; without it, whether any box was typed in). `pulse` comes from that loader (`findPulse`, asked first).
 */
export function useLiveDraft(event: string, pulse: string, isHeld: () => boolean = holdsTyped): LiveDraft {
  const { revalidate } = useRevalidator();
  const [navigation, fetchers] = [useNavigation(), useFetchers()];
  const [leaving, fetching] = [navigation.state !== "idle", fetchers.some(({ state }) => state !== "idle")];
  const heard = useHeard(event, pulse);
  const [news, setNews] = useState<News>();
  const now = useRef({ isHeld, revalidate });
  now.current = { isHeld, revalidate };

  useEffect(() => {
    // While one's own save is under way its answer may tell the same, and more.
    if (!heard || leaving || fetching || !isNewer(heard.pulse, pulse)) return;
    const waiting = now.current.isHeld();
    setNews({ by: heard.by, own: heard.own, waiting });
    if (!waiting) now.current.revalidate();
  }, [heard, leaving, fetching, pulse]);
  useEffect(() => {
    if (leaving) setNews(undefined);
  }, [leaving]);

  const isShown = news && (news.waiting ? isNewer(heard?.pulse, pulse) : news.by.length > 0 || !news.own);
  return {
    news: isShown ? news : undefined,
    show() {
      if (now.current.isHeld()) return false;
      setNews(news && { ...news, waiting: false });
      now.current.revalidate();
      return true;
    },
  };
}

/** The last that was told, with the names of all whose changes the page does not show yet. Nobody listens for a page out of sight. */
function useHeard(event: string, pulse: string): DraftNews | undefined {
  const [heard, setHeard] = useState<DraftNews>();
  const shown = useRef(pulse);
  shown.current = pulse;
  useEffect(() => {
    let source: EventSource | undefined;
    const close = () => {
      source?.close();
      source = undefined;
    };
    const open = () => {
      if (document.hidden) return close();
      if (source) return;
      source = new EventSource(paths.liveDraft(event, shown.current));
      source.addEventListener("changed", ({ data }) => {
        const news: DraftNews = JSON.parse(data);
        setHeard((last) => (last && isNewer(last.pulse, shown.current) ? joined(last, news) : news));
      });
      source.addEventListener("replaced", () => source?.close());
    };
    open();
    document.addEventListener("visibilitychange", open);
    return () => {
      document.removeEventListener("visibilitychange", open);
      close();
    };
  }, [event]);
  return heard;
}

const joined = (last: DraftNews, news: DraftNews): DraftNews => ({
  pulse: news.pulse,
  by: [...new Set([...last.by, ...news.by])],
  own: last.own || news.own,
});
