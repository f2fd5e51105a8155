import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { type Choice, SelectField } from "~/ui/form/select-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { PastedRows } from "./pasted-rows";
import { mostShown, type PastedTable } from "./pasted-table";

type PastePreviewProps = {
  address: string;
  table: PastedTable;
  rows: { faults: { column: string; sentence: string }[]; sameName: boolean }[];
  category: string;
  another: number[];
  problem: string;
  formKey: string;
  categories: Choice[];
  without: string[];
  busy: boolean;
};

/** What was understood of a list, before anybody is added. */
export function PastePreview({ address, table, rows, category, another, problem, formKey, categories, without, busy }: PastePreviewProps) {
  const good = rows.filter(({ faults }) => faults.length === 0).length;
  const wrong = rows.length - good;
  return (
    <>
      <PageHeading
        eyebrow="People"
        title="Is this right?"
        lead="Nobody has been added yet. Say above each column what it holds, and correct the boxes where something is wrong."
        actions={<ButtonLink href={paths.pastePeople(address)}>Paste again</ButtonLink>}
      />
      <Form method="post" key={JSON.stringify([table, rows])} className="grid gap-4">
        <input type="hidden" name="formKey" value={formKey} />
        {problem && <Notice tone="bad">{problem}</Notice>}
        {wrong > 0 && (
          <Notice tone="warn">
            {wrong === 1 ? "1 row needs correcting." : `${wrong} rows need correcting.`}
            {table.rows.length > mostShown && ` Of a list this long only those are shown, ${mostShown} at a time.`}
          </Notice>
        )}
        {categories.length > 0 && (
          <div className="max-w-72">
            <SelectField
              name="category"
              label="Category of those without one"
              empty="Please choose"
              choices={categories}
              defaultValue={category}
            />
          </div>
        )}
        <PastedRows table={table} checked={rows} another={another} without={without} />
        <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-wash py-3">
          {good > 0 && wrong === 0 && (
            <Button look="primary" name="step" value="add" aria-disabled={busy}>
              {busy ? "Adding…" : `Add ${good} as confirmed`}
            </Button>
          )}
          <Button look={wrong > 0 ? "primary" : "plain"} name="step" value="check">
            Check again
          </Button>
          {good > 0 && wrong > 0 && (
            <Button name="step" value="add-good">
              {`Add ${good} as confirmed, without the ${wrong === 1 ? "one" : wrong} to correct`}
            </Button>
          )}
          <p className="text-xs text-ink-3">Nobody is told yet: you send the agendas when you are ready.</p>
        </div>
      </Form>
    </>
  );
}
