import { Form } from "@remix-run/react";
import { OrderButtons } from "~/events/forms/entry-form";
import { ButtonLink } from "~/ui/button";
import { Tag } from "~/ui/tag";

export type QuestionLine = {
  key: string;
  href: string;
  label: string;
  section: string;
  /** "One of a list · With the registration". */
  what: string;
  onlyIf: string;
  tags: { tone: "brass" | "warn" | "neutral" | "bad"; text: string }[];
  first: boolean;
  last: boolean;
};

/** The questions in the order in which they are asked, under their headings. */
export function QuestionList({ lines }: { lines: QuestionLine[] }) {
  return (
    <ol className="grid gap-2">
      {lines.map(({ key, href, label, section, what, onlyIf, tags, first, last }, index) => (
        <li key={key} className="grid gap-2">
          {section && section !== lines[index - 1]?.section && <h3 className="mt-4 text-sm text-ink-2">{section}</h3>}
          <div className="flex flex-wrap items-start justify-between gap-3 rounded-lg border border-line bg-paper p-4">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-semibold">{label}</p>
              <p className="mt-0.5 text-xs text-ink-3">{what}</p>
              {onlyIf && <p className="text-xs text-ink-3">{onlyIf}</p>}
              <p className="mt-1.5 flex flex-wrap gap-1.5">
                {tags.map(({ tone, text }) => (
                  <Tag key={text} tone={tone}>
                    {text}
                  </Tag>
                ))}
              </p>
            </div>
            <Form method="post" className="flex flex-wrap items-center gap-1">
              <input type="hidden" name="form" value="question" />
              <input type="hidden" name="entry" value={key} />
              <ButtonLink small href={href} aria-label={`Change ${label}`}>
                Change
              </ButtonLink>
              <OrderButtons of="question" name={label} first={first} last={last} remove="Remove" />
            </Form>
          </div>
        </li>
      ))}
    </ol>
  );
}
