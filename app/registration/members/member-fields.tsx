import { delegationRoles } from "~/delegations/invited/delegation";
import { delegationWords } from "~/delegations/invited/delegation-words";
import { CheckboxField } from "~/ui/form/choice-fields";
import { type ConformField, checkboxProps, fieldProps } from "~/ui/form/field-props";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { memberWords } from "./member-words";

type Fields = Record<string, ConformField | undefined>;

/** What is printed of a member. */
export function PrintedFields({ fields, language, organisationHint }: { fields: Fields; language: string; organisationHint?: string }) {
  const say = memberWords(language).fields;
  return (
    <>
      <TextField label={say.name} hint={say.nameHint} autoComplete="off" {...fieldProps(fields.name!)} required />
      <TextField label={say.rankOrTitle} autoComplete="off" {...fieldProps(fields.rankOrTitle!)} />
      <TextField label={say.position} autoComplete="off" {...fieldProps(fields.position!)} />
      <TextField label={say.otherScriptName} autoComplete="off" {...fieldProps(fields.otherScriptName!)} />
      <TextField
        label={say.organisation}
        hint={organisationHint ?? say.organisationHint}
        autoComplete="off"
        {...fieldProps(fields.organisation!)}
      />
    </>
  );
}

/** What others say of somebody they name; a colleague’s address must be known. */
export function NamedFields({
  fields,
  language,
  ofColleague,
}: {
  fields: Fields;
  language: string;
  ofColleague?: { organisationHint: string };
}) {
  const say = memberWords(language).fields;
  return (
    <>
      <PrintedFields fields={fields} language={language} organisationHint={ofColleague?.organisationHint} />
      <TextField
        label={say.mailAddress}
        hint={ofColleague ? undefined : say.mailHint}
        type="email"
        autoComplete="off"
        {...fieldProps(fields.mailAddress!)}
        required={ofColleague !== undefined}
      />
    </>
  );
}

/** All that is asked of a member who is named; `replacing` leaves the role to whom they replace. */
export function MemberFields({ fields, language, replacing }: { fields: Fields; language: string; replacing?: boolean }) {
  const say = memberWords(language).fields;
  const { roles } = delegationWords(language);
  return (
    <>
      <NamedFields fields={fields} language={language} />
      {!replacing && (
        <SelectField
          label={say.role}
          choices={delegationRoles.map((role) => ({ value: role, label: roles[role] }))}
          narrow
          {...fieldProps(fields.role!)}
        />
      )}
      <CheckboxField label={say.complete} hint={say.completeHint} {...checkboxProps(fields.complete!)} />
    </>
  );
}
