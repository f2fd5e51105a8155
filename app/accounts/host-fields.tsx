import { ComboboxField } from "~/ui/form/combobox-field";
import { type ConformField, fieldProps } from "~/ui/form/field-props";
import { FieldRow, FormSection } from "~/ui/form/form-parts";
import { type Choice, SelectField } from "~/ui/form/select-field";
import { TextArea, TextField } from "~/ui/form/text-field";
import { ColourField } from "~/ui/form/typed-fields";
import type { HostForm } from "./host-form";

type HostFieldsProps = { fields: Record<keyof HostForm, ConformField>; languages: Choice[]; timeZones: readonly string[] };

/** What a host is and how it presents itself; its events show it unless they have their own. */
export function HostFields({ fields, languages, timeZones }: HostFieldsProps) {
  const zones = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
  return (
    <>
      <FormSection title="The host" lead="The agency that runs the events.">
        <TextField label="Name" autoComplete="organization" {...fieldProps(fields.name)} />
        <TextField label="Short name" hint="Where there is little room." narrow {...fieldProps(fields.shortName)} />
        <FieldRow>
          <SelectField label="Language" choices={languages} {...fieldProps(fields.language)} />
          <ComboboxField label="Time zone" choices={zones} {...fieldProps(fields.timeZone)} />
        </FieldRow>
        <ColourField
          label="Colour"
          hint="A thin band on its pages."
          {...fieldProps(fields.colour)}
          defaultValue={fields.colour.defaultValue ?? "#14284b"}
        />
      </FormSection>
      <FormSection title="Messages and contact" lead="The secretariat stands on every page and message, so that people know whom to ask.">
        <TextField label="Messages come from" hint="A name, such as ISCP Secretariat." {...fieldProps(fields.senderName)} />
        <TextArea label="Signature" hint="Stands below every message." rows={3} {...fieldProps(fields.signature)} />
        <FieldRow>
          <TextField label="Mail of the secretariat" type="email" {...fieldProps(fields.secretariatMail)} />
          <TextField label="Phone of the secretariat" type="tel" hint="With the country's code." {...fieldProps(fields.secretariatPhone)} />
        </FieldRow>
      </FormSection>
    </>
  );
}
