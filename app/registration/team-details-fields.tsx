import { CheckboxField } from "~/ui/form/choice-fields";
import { ComboboxField, type SearchableChoice } from "~/ui/form/combobox-field";
import { type ConformField, checkboxProps, fieldProps } from "~/ui/form/field-props";
import { FieldRow } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { TextArea, TextField } from "~/ui/form/text-field";
import { MoreAboutYou } from "./details-fields";
import { registrationWords } from "./registration-words";

type TeamDetailsFieldsProps = {
  fields: Record<string, ConformField | undefined>;
  categories: { id: string; label: string; full: boolean }[];
  jurisdictions: SearchableChoice[];
  /** Only for roles that may read them. */
  withNeeds: boolean;
};

/** The team's form for one person: as the public one, with both addresses and without a question of consent in their place. */
export function TeamDetailsFields({ fields, categories, jurisdictions, withNeeds }: TeamDetailsFieldsProps) {
  const words = registrationWords("en");
  const { fields: say } = words;
  return (
    <>
      <TextField label="Name" hint="As it should be printed." autoComplete="off" {...fieldProps(fields.name!)} required />
      <FieldRow>
        <TextField label="Mail address" type="email" spellCheck={false} autoComplete="off" {...fieldProps(fields.mailAddress!)} />
        <TextField
          label="Assistant’s mail address"
          type="email"
          spellCheck={false}
          autoComplete="off"
          {...fieldProps(fields.assistantAddress!)}
        />
      </FieldRow>
      <TextField label={say.organisation} autoComplete="off" {...fieldProps(fields.organisation!)} />
      {jurisdictions.length > 0 && <ComboboxField label="Jurisdiction" choices={jurisdictions} {...fieldProps(fields.jurisdiction!)} />}
      {categories.length > 0 && (
        <SelectField
          label="Category"
          empty={say.chooseCategory}
          choices={categories.map(({ id, label, full }) => ({ value: id, label: full ? words.full(label) : label }))}
          {...fieldProps(fields.category!)}
          required
        />
      )}
      {withNeeds && <TextArea label={say.needs} hint={say.needsHint} rows={2} {...fieldProps(fields.needs!)} />}
      <CheckboxField
        label="In the list of participants"
        hint="Only where this person has agreed to it."
        {...checkboxProps(fields.listed!)}
      />
      <MoreAboutYou fields={fields} words={{ ...words, fields: { ...say, more: "More about this person" } }} />
    </>
  );
}
