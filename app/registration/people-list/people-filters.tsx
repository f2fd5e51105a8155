import { Form } from "@remix-run/react";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/form/choice-fields";
import { ComboboxField, type SearchableChoice } from "~/ui/form/combobox-field";
import { MoreFields } from "~/ui/form/more-fields";
import { type Choice, SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { isNarrowed, type PeopleFilter } from "./people-list";

type PeopleFiltersProps = {
  filter: PeopleFilter;
  /** Each is empty where the event does not use it. */
  categories: Choice[];
  organisations: SearchableChoice[];
  jurisdictions: SearchableChoice[];
  jurisdictionHeading: string;
};

/** The search, and behind "More" what else narrows the list. It goes by GET, so that the address can be kept and sent on. */
export function PeopleFilters({ filter, categories, organisations, jurisdictions, jurisdictionHeading }: PeopleFiltersProps) {
  const { tab, search, category, organisation, jurisdiction, withoutAddress } = filter;
  return (
    <Form method="get" key={JSON.stringify(filter)} className="grid gap-3 py-4" role="search">
      <input type="hidden" name="tab" value={tab} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 grow">
          <TextField name="search" label="Find" hint="Name, organisation, position or mail address" type="search" defaultValue={search} />
        </div>
        <Button>Find</Button>
        {isNarrowed(filter) && <Anchor href={`?tab=${tab}`}>Show all</Anchor>}
      </div>
      <MoreFields label="More" open={Boolean(category || organisation || jurisdiction || withoutAddress)}>
        {categories.length > 0 && <SelectField name="category" label="Category" empty="All" choices={categories} defaultValue={category} />}
        {organisations.length > 0 && (
          <ComboboxField name="organisation" label="Organisation" choices={organisations} defaultValue={organisation} />
        )}
        {jurisdictions.length > 0 && (
          <ComboboxField name="jurisdiction" label={jurisdictionHeading} choices={jurisdictions} defaultValue={jurisdiction} />
        )}
        <CheckboxField name="without-address" label="Only those without a mail address" defaultChecked={withoutAddress} />
        <div>
          <Button>Show these</Button>
        </div>
      </MoreFields>
    </Form>
  );
}
