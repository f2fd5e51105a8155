import { ComboboxField, type SearchableChoice } from "~/ui/form/combobox-field";
import { type ConformField, fieldProps } from "~/ui/form/field-props";
import { FieldRow, FormFields } from "~/ui/form/form-parts";
import { MoreFields } from "~/ui/form/more-fields";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { DateField, NumberField, TimeField } from "~/ui/form/typed-fields";
import type { Event } from "../event";
import { addressShape, type NewEventForm } from "./new-event-form";

type NewEventFieldsProps = {
  fields: Record<keyof NewEventForm, ConformField>;
  kind: Event["kind"];
  hosts: { id: string; name: string }[];
  zones: SearchableChoice[];
};

/** A course is asked for its hours too, for its sessions are made at once. */
export function NewEventFields({ fields, kind, hosts, zones }: NewEventFieldsProps) {
  const rare = [fields.shortTitle, fields.address, fields.venueAddress, fields.places];
  return (
    <FormFields>
      {hosts.length > 1 ? (
        <SelectField label="Host" choices={hosts.map(({ id, name }) => ({ value: id, label: name }))} {...fieldProps(fields.host)} />
      ) : (
        <input type="hidden" name={fields.host.name} value={hosts[0]?.id} />
      )}
      <TextField label="Title" {...fieldProps(fields.title)} maxLength={160} />
      <FieldRow>
        <DateField label="First day" {...fieldProps(fields.startsOn)} />
        <DateField label="Last day" {...fieldProps(fields.endsOn)} />
      </FieldRow>
      {kind === "course" && (
        <FieldRow>
          <TimeField label="From" hint="On every day." {...fieldProps(fields.from)} required />
          <TimeField label="To" hint="One session a day is made." {...fieldProps(fields.to)} required />
        </FieldRow>
      )}
      {kind !== "online-day" && <TextField label="Place" hint="Such as Police College, Room 4." {...fieldProps(fields.place)} required />}
      <ComboboxField label="Time zone" hint="All times of the event are shown in it." choices={zones} {...fieldProps(fields.timeZone)} />
      <MoreFields label="More" open={rare.some(({ errors, defaultValue }) => Boolean(errors?.length || defaultValue))}>
        <TextField label="Short title" hint="Where there is little room, such as ISCP 2026." {...fieldProps(fields.shortTitle)} />
        <TextField
          label="Address"
          hint={`Where its pages are: ${addressShape} Empty: made from the title.`}
          {...fieldProps(fields.address)}
        />
        {kind !== "online-day" && <TextField label="Street address" {...fieldProps(fields.venueAddress)} />}
        <NumberField label="Places" hint="Empty: no limit." min={0} {...fieldProps(fields.places)} />
      </MoreFields>
    </FormFields>
  );
}
