import { CheckboxField } from "~/ui/form/choice-fields";
import { ComboboxField, type SearchableChoice } from "~/ui/form/combobox-field";
import { type ConformField, checkboxProps, fieldProps } from "~/ui/form/field-props";
import { MoreFields } from "~/ui/form/more-fields";
import { SelectField } from "~/ui/form/select-field";
import { TextArea, TextField } from "~/ui/form/text-field";
import type { RegistrationWords } from "./registration-words";

type Fields = Record<string, ConformField | undefined>;

type DetailsFieldsProps = {
  fields: Fields;
  words: RegistrationWords;
  /** Empty: there is no choice, and nobody is asked. */
  categories: { id: string; label: string; full: boolean }[];
  jurisdictions: SearchableChoice[];
  /** Asked only where no link has proved it. */
  withAddress?: boolean;
};

/** At most eight boxes in sight; what most people can leave alone is behind "More about you". */
export function DetailsFields({ fields, words, categories, jurisdictions, withAddress }: DetailsFieldsProps) {
  const say = words.fields;
  return (
    <>
      <TextField label={say.name} hint={say.nameHint} autoComplete="name" {...required(fields.name)} />
      {withAddress && (
        <TextField
          label={say.mailAddress}
          hint={say.mailHint}
          type="email"
          autoComplete="email"
          spellCheck={false}
          {...required(fields.mailAddress)}
        />
      )}
      <TextField label={say.organisation} autoComplete="organization" {...fieldProps(fields.organisation!)} />
      {jurisdictions.length > 0 && (
        <ComboboxField
          label={say.jurisdiction}
          hint={say.jurisdictionHint}
          autoComplete="country"
          choices={jurisdictions}
          {...fieldProps(fields.jurisdiction!)}
        />
      )}
      {categories.length > 0 && (
        <SelectField
          label={say.category}
          empty={say.chooseCategory}
          choices={categories.map(({ id, label, full }) => ({ value: id, label: full ? words.full(label) : label }))}
          {...required(fields.category)}
        />
      )}
      <TextArea label={say.needs} hint={say.needsHint} rows={2} {...fieldProps(fields.needs!)} />
      <CheckboxField label={say.listed} hint={say.listedHint} {...checkboxProps(fields.listed!)} />
      <MoreAboutYou fields={fields} words={words} />
    </>
  );
}

export function MoreAboutYou({ fields, words: { fields: say } }: Pick<DetailsFieldsProps, "fields" | "words">) {
  const boxes = [fields.rankOrTitle!, fields.salutation!, fields.position!, fields.otherScriptName!];
  return (
    <MoreFields label={say.more} open={boxes.some((box) => box.defaultValue || box.errors?.length)}>
      <TextField label={say.rankOrTitle} autoComplete="honorific-prefix" {...fieldProps(fields.rankOrTitle!)} />
      <TextField label={say.salutation} hint={say.salutationHint} {...fieldProps(fields.salutation!)} />
      <TextField label={say.position} autoComplete="organization-title" {...fieldProps(fields.position!)} />
      <TextField label={say.otherScriptName} {...fieldProps(fields.otherScriptName!)} />
    </MoreFields>
  );
}

const required = (field: ConformField | undefined) => ({ ...fieldProps(field!), required: true });
