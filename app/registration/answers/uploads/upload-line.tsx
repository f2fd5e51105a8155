import { Anchor } from "~/ui/anchor";
import { RequiredMark } from "~/ui/form/field";
import type { AnswerWords } from "../form/answer-words";
import type { ShownQuestion } from "../form/shown-questions";

type Props = { question: ShownQuestion; given: boolean; page: string; bytes: string; words: AnswerWords };

/** A file has a page of its own: a form that comes back would lose it. */
export function UploadLine({ question: { label, help, required, onlyIf }, given, page, bytes, words: { file } }: Props) {
  return (
    <div className="rounded border border-line-2 p-3">
      <p className="text-sm font-semibold">
        {label}
        <RequiredMark required={required} />
      </p>
      {help && <p className="text-xs whitespace-pre-line text-ink-3">{help}</p>}
      {onlyIf && <p className="only-if text-xs text-ink-3">{onlyIf}</p>}
      <p className="mt-1.5 flex flex-wrap gap-x-4 text-sm">
        {given ? (
          <a href={bytes} className="inline-block py-1">
            {file.given}
          </a>
        ) : (
          <span className="py-1 text-ink-3">{file.none}</span>
        )}
        <Anchor href={page} aria-label={`${given ? file.replace : file.add}: ${label}`} className="inline-block py-1">
          {given ? file.replace : file.add}
        </Anchor>
      </p>
    </div>
  );
}
