import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { CheckboxGroup } from "~/ui/form/choice-fields";

export type Shelf = { section: string; rows: { value: string; label: string; hint: string }[] };

/** What is ready to be taken and not asked yet. */
export function LibraryForm({ shelves }: { shelves: Shelf[] }) {
  return (
    <Form method="post">
      <input type="hidden" name="form" value="library" />
      <div className="grid items-start gap-x-8 gap-y-6 sm:grid-cols-2">
        {shelves.map(({ section, rows }) => (
          <CheckboxGroup
            key={section}
            id={`ready-${section.toLowerCase().replaceAll(" ", "-")}`}
            name="ready"
            label={section}
            choices={rows}
          />
        ))}
      </div>
      <div className="mt-5">
        <Button look="primary" name="deed" value="ready-made">
          Add what is ticked
        </Button>
      </div>
    </Form>
  );
}
