import { uiWords } from "./ui-words";

/** On top of every page while nothing can be saved. */
export function ReadingOnlyBanner({ language }: { language: string }) {
  return (
    <p role="status" className="border-b border-warn bg-warn-wash px-5 py-2.5 text-center text-sm font-semibold text-ink print-hidden">
      {uiWords(language).readingOnly}
    </p>
  );
}
