import { Anchor } from "~/ui/anchor";
import { CopyField } from "~/ui/copy-field";
import { agendaWords } from "../agenda-words";

/** `address` keeps a calendar right, `once` is a file that does not. */
export function CalendarWays({ address, once, language }: { address: string; once: string; language: string }) {
  const words = agendaWords(language).page;
  return (
    <section className="mt-8 rounded-lg border border-line-2 bg-paper px-4 py-3 text-sm print-hidden">
      <p className="text-ink-2">
        {words.keepsItselfRight}{" "}
        <Anchor href={once} className="font-semibold whitespace-nowrap">
          {words.once}
        </Anchor>
      </p>
      <details className="mt-2">
        <summary className="cursor-pointer py-1 font-semibold text-link">{words.byAddress}</summary>
        <div className="mt-2 grid gap-3">
          <CopyField label={words.calendarAddress} value={address} />
          <p className="text-xs text-ink-3">{words.forYouAlone}</p>
          <ol className="list-decimal space-y-1 ps-5 text-ink-2">
            {words.google.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </details>
    </section>
  );
}
