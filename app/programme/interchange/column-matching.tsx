import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/form/select-field";
import { labelOf, type TableKind, tableColumns } from "./table-columns";

type Props = { table: { kind: TableKind; columns: string[]; head: string[]; example: string[] }; formKey: string };

/** What each column of a table holds: guessed by its heading, chosen by whoever knows. */
export function ColumnMatching({ table: { kind, columns, head, example }, formKey }: Props) {
  const choices = Object.keys(tableColumns[kind]).map((value) => ({ value, label: labelOf(kind, value) }));
  return (
    <Card title="What the columns hold">
      <Form method="post">
        <input type="hidden" name="formKey" value={formKey} />
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {head.map((heading, at) => (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
              key={at}
              id={`column-${at}`}
              name={`columns.c${at}`}
              label={<bdi>{heading || `Column ${at + 1}`}</bdi>}
              hint={example[at] ? <bdi>for example: {example[at]!.slice(0, 60)}</bdi> : undefined}
              empty="Leave it out"
              choices={choices}
              defaultValue={columns[at]}
            />
          ))}
        </div>
        <Button className="mt-4" name="step" value="columns">
          Read the columns so
        </Button>
      </Form>
    </Card>
  );
}
