import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "~/ui/button";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { PasteProgress } from "./paste-progress";
import { type JudgedRow, PastedRows } from "./pasted-rows";
import { columnsOf, mostShown, type PastedKind, type PastedTable } from "./pasted-table";

type PastePreviewProps<Column extends string> = {
  kind: PastedKind<Column>;
  table: PastedTable;
  rows: readonly JudgedRow[];
  problem: string;
  formKey: string;
  busy: boolean;
  /** Columns the event does not use. */
  without?: readonly string[];
  /** Where another list is pasted. */
  again: string;
  words: {
    eyebrow: string;
    lead: string;
    label: string;
    add: (count: number) => string;
    note: string;
  };
  beside?: (at: number) => ReactNode;
  /** What else can be done with the good rows than to add them. */
  more?: (good: number, wrong: number) => ReactNode;
  /** What is asked once for all rows. */
  children?: ReactNode;
};

/** From here on it takes more than a moment. */
const longList = 200;

/** What was understood of a list, before anything is added. */
export function PastePreview<Column extends string>(props: PastePreviewProps<Column>) {
  const { kind, table, rows, problem, formKey, busy, without = [], again, words, beside, more, children } = props;
  const good = rows.filter(({ faults }) => faults.length === 0).length;
  const wrong = rows.length - good;
  const columns = columnsOf(kind).filter((column) => !without.includes(column));
  return (
    <>
      <PageHeading
        eyebrow={words.eyebrow}
        title="Is this right?"
        lead={words.lead}
        actions={<ButtonLink href={again}>Paste again</ButtonLink>}
      />
      <Form method="post" key={JSON.stringify([table, rows])} className="grid gap-4">
        <input type="hidden" name="formKey" value={formKey} />
        {busy && good > longList && <PasteProgress formKey={formKey} total={good} />}
        {problem && <Notice tone="bad">{problem}</Notice>}
        {wrong > 0 && <Notice tone="warn">{wrong === 1 ? "1 row needs correcting." : `${wrong} rows need correcting.`}</Notice>}
        {rows.length > mostShown && (
          <p className="text-sm text-ink-2">
            {`${mostShown} of the ${rows.length} rows are shown, ${wrong > 0 ? "those to correct first" : "all of them are read"}.`}
          </p>
        )}
        {children}
        <PastedRows
          table={table}
          checked={rows}
          columns={Object.fromEntries(columns.map((column) => [column, kind.columns[column].name]))}
          label={words.label}
          beside={beside}
        />
        <div className="bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-wash py-3 sm:sticky">
          {good > 0 && wrong === 0 && (
            <Button look="primary" name="step" value="add" aria-disabled={busy}>
              {busy ? "Adding…" : words.add(good)}
            </Button>
          )}
          <Button look={wrong > 0 ? "primary" : "plain"} name="step" value="check">
            Check again
          </Button>
          {good > 0 && wrong > 0 && (
            <Button name="step" value="add-good">
              {`${words.add(good)}, without the ${wrong === 1 ? "one" : wrong} to correct`}
            </Button>
          )}
          {good > 0 && more?.(good, wrong)}
          <p className="text-xs text-ink-3">{words.note}</p>
        </div>
      </Form>
    </>
  );
}
