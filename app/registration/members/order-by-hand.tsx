import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { FormKey } from "~/ui/form/form-key";
import { SelectField } from "~/ui/form/select-field";
import type { Steps } from "./board-table";

/** Those that may change places with one another, in their order. */
export type RowByHand = { id: string; shortName: string }[];

/** The form its arrows belong to. */
export const arrowsForm = "order";

export const stepsIn = (rows: readonly RowByHand[]): Record<string, Steps> =>
  Object.fromEntries(rows.flatMap((row) => row.map(({ id }, at) => [id, { up: at > 0, down: at < row.length - 1 }])));

/** One step by its arrow, or at once before another: forms of their own, so that Enter in a box of the board moves nothing. */
export function OrderByHand({ rows, formKeys }: { rows: readonly RowByHand[]; formKeys: readonly [string, string] }) {
  const choices = rows
    .filter(({ length }) => length > 1)
    .flatMap((row) => row.map(({ id, shortName }) => ({ value: id, label: shortName })));
  return (
    <>
      <Form id={arrowsForm} method="post" preventScrollReset>
        <FormKey value={formKeys[0]} />
      </Form>
      {choices.length > 2 && (
        <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-3 py-4">
          <FormKey value={formKeys[1]} />
          <SelectField name="move" id="order-move" label="Move" choices={choices} empty="Please choose" narrow />
          <SelectField name="before" id="order-before" label="to stand before" choices={choices} empty="nobody: at the end" narrow />
          <Button name="deed" value="move">
            Move
          </Button>
        </Form>
      )}
    </>
  );
}
