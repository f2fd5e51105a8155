import { Anchor } from "./anchor";
import { useUiWords } from "./ui-words";

/** `href` gives the address of a page, counted from 1, with the list's filters kept. */
export function Pagination({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  const words = useUiWords();
  if (pages <= 1) return null;
  return (
    <nav aria-label={words.pages} className="flex flex-wrap items-center justify-between gap-2 py-4 text-sm">
      <span className="sm:min-w-24">
        {page > 1 && (
          <Anchor href={href(page - 1)} rel="prev" className={step}>
            {words.previous}
          </Anchor>
        )}
      </span>
      <span className="text-ink-3 tabular-nums">{words.pageOf(page, pages)}</span>
      <span className="sm:min-w-24 text-end">
        {page < pages && (
          <Anchor href={href(page + 1)} rel="next" className={step}>
            {words.next}
          </Anchor>
        )}
      </span>
    </nav>
  );
}

const step =
  "inline-flex min-h-10 items-center rounded border border-line bg-paper px-4 font-semibold text-ink no-underline hover:border-edge";
