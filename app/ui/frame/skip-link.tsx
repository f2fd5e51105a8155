import { useUiWords } from "../ui-words";

/** First in the page; every frame gives its main part the id `content`. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed start-4 top-2 z-50 -translate-y-24 rounded border border-focus bg-paper px-4 py-2 text-sm font-semibold text-ink focus:translate-y-0 print-hidden"
    >
      {useUiWords().skipToContent}
    </a>
  );
}
