import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import type { AnswerLine } from "./answers-page.server";

type Props = { current: AnswerLine[]; earlier: AnswerLine[]; missing: string[]; change?: string };

/** Somebody's answers as the team reads them. */
export function AnswersCard({ current, earlier, missing, change }: Props) {
  return (
    <Card
      title="Answers"
      action={
        change && (
          <ButtonLink href={change} small>
            {missing.length > 0 ? "Answer for this person" : "Change"}
          </ButtonLink>
        )
      }
    >
      <div className="grid gap-4">
        {missing.length > 0 && (
          <Notice tone="warn" title={missing.length === 1 ? "1 answer is missing" : `${missing.length} answers are missing`}>
            {missing.join(" · ")}
          </Notice>
        )}
        {current.length > 0 ? (
          <Lines lines={current} />
        ) : (
          missing.length === 0 && <p className="text-sm text-ink-2">Nothing was answered yet.</p>
        )}
        {earlier.length > 0 && (
          <details className="text-sm">
            <summary className="cursor-pointer py-1 font-semibold text-link">To earlier questions ({earlier.length})</summary>
            <div className="mt-2">
              <Lines lines={earlier} />
            </div>
          </details>
        )}
      </div>
    </Card>
  );
}

const Lines = ({ lines }: { lines: AnswerLine[] }) => (
  <dl className="grid gap-3 text-sm">
    {lines.map(({ key, label, answer, href, note }) => (
      <div key={key} className="grid gap-x-4 sm:grid-cols-[2fr_3fr]">
        <dt className="text-ink-3">{label}</dt>
        <dd className="min-w-0 whitespace-pre-line">
          {href ? <a href={href}>{answer}</a> : answer}
          {note && <span className="block text-xs text-ink-3">{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
);
