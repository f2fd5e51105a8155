import type { ReactNode } from "react";
import { EmptyState } from "~/ui/empty-state";
import { ProgrammeDay } from "../programme-day";
import type { DaySection, ProgrammePage } from "../programme-page";
import { programmeWords } from "../programme-words";
import { ProgrammeGrid } from "./programme-grid";
import { shownWords } from "./shown-words";

type ShownSectionsProps = {
  page: { look: ProgrammePage["look"]; sections: (DaySection & { title: string })[]; narrowed: boolean; words: string[] };
  event: string;
  chosen: string;
  photos: Record<string, string>;
  language: string;
  /** Beside the first heading: in which zone the times are. */
  note: ReactNode;
  /** Below the first heading. */
  first?: ReactNode;
  /** Where to look when the day has nothing that fits. */
  otherwise: ReactNode;
};

/** The days that are shown, as lists or as grids, each under its heading. */
export function ShownSections({ page, event, chosen, photos, language, note, first, otherwise }: ShownSectionsProps) {
  const words = shownWords(language);
  return page.sections.map(({ date, title, heading, rows, grid }, index) => (
    <section key={date} aria-labelledby={`day-${date}`} className="pt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h2 id={`day-${date}`} className="text-2xl">
          {title}
          {heading && <span className="mt-1 block font-sans text-base font-medium text-ink-2">{heading}</span>}
        </h2>
        {index === 0 && <p className="text-sm text-ink-2">{note}</p>}
      </div>
      {index === 0 && first}
      {rows.length === 0 && (
        <div className="py-8">
          <EmptyState title={page.narrowed ? words.nothingFitsDay(title) : programmeWords(language).nothingThatDay}>
            {page.narrowed && otherwise}
          </EmptyState>
        </div>
      )}
      {grid && rows.length > 0 ? (
        <ProgrammeGrid grid={grid} label={words.gridOf(title)} event={event} chosen={chosen} words={page.words} />
      ) : (
        <ProgrammeDay rows={rows} event={event} chosen={chosen} photos={photos} words={page.words} />
      )}
    </section>
  ));
}
