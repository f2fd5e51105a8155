import { CheckboxField } from "~/ui/form/choice-fields";
import { type ConformField, checkboxProps, fieldProps } from "~/ui/form/field-props";
import { type InitialedChoice, inInitials } from "~/ui/form/in-initials";
import { MoreFields } from "~/ui/form/more-fields";
import { SelectField } from "~/ui/form/select-field";
import { TextArea, TextField } from "~/ui/form/text-field";
import { useUiWords } from "~/ui/ui-words";
import type { RegistrationWords } from "./registration-words";

type Fields = Record<string, ConformField | undefined>;

type DetailsFieldsProps = {
  fields: Fields;
  words: RegistrationWords;
  /** Empty: there is no choice, and nobody is asked. */
  categories: { id: string; label: string; full: boolean; waits: boolean }[];
  jurisdictions: InitialedChoice[];
  /** Asked only where no link has proved it. */
  withAddress?: boolean;
};

/**
 * At most eight boxes in sight; what most people can leave alone is behind "More about you". Nothing here needs a script: the browser's own
 * list is searched by its first letters, opens as the telephone's own and is filled by what the browser knows of its owner.
 */
export function DetailsFields({ fields, words, categories, jurisdictions, withAddress }: DetailsFieldsProps) {
  const say = words.fields;
  const { choose } = useUiWords();
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
        <SelectField
          label={say.jurisdiction}
          hint={say.jurisdictionHint}
          autoComplete="country"
          empty={choose}
          choices={inInitials(jurisdictions)}
          {...fieldProps(fields.jurisdiction!)}
        />
      )}
      {categories.length > 0 && (
        <SelectField
          label={say.category}
          empty={say.chooseCategory}
          choices={categories.map(({ id, label, full, waits }) => ({
            value: id,
            label: full ? (waits ? words.waits : words.full)(label) : label,
          }))}
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
