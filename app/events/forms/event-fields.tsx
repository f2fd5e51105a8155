import { CheckboxField, CheckboxGroup, RadioGroup } from "~/ui/form/choice-fields";
import { ComboboxField, type SearchableChoice } from "~/ui/form/combobox-field";
import { type ConformField, choicesProps, fieldProps, wordsProps } from "~/ui/form/field-props";
import { FieldRow, FormSection } from "~/ui/form/form-parts";
import { MoreFields } from "~/ui/form/more-fields";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { DateField } from "~/ui/form/typed-fields";
import { WordsField } from "~/ui/form/words-field";
import { Notice } from "~/ui/notice";
import { type Event, eventFormats, eventKinds, eventStates, visibilities } from "../event";
import { formatNames, kindNames, stateHints, stateNames, visibilityHints, visibilityNames } from "../event-names";
import { languages, languagesOf } from "../language";
import type { EventForm } from "./event-form";
import { addressShape } from "./new-event-form";

type TextsKey = "title" | "shortTitle" | "theme" | "venueName" | "venueAddress";
type Fields = Record<keyof EventForm, ConformField> & Record<TextsKey, { getFieldset: () => unknown }>;

export const eventLabels: Partial<Record<keyof EventForm, string>> = {
  title: "Title",
  shortTitle: "Short title",
  theme: "Theme",
  kind: "Kind",
  startsOn: "First day",
  endsOn: "Last day",
  timeZone: "Time zone",
  format: "Format",
  venueName: "Venue",
  venueAddress: "Street address",
  mainLanguage: "Main language",
  otherLanguages: "Also in",
  state: "State",
  visibility: "Visibility",
  address: "Address",
};

type EventFieldsProps = {
  fields: Fields;
  event: Pick<Event, "languages" | "format">;
  zones: SearchableChoice[];
  /** The zone that is still to be confirmed. */
  typedZone: string | undefined;
};

export function EventFields({ fields, event, zones, typedZone }: EventFieldsProps) {
  return (
    <div className="grid gap-9">
      <NameFields fields={fields} spoken={event.languages} />
      <TimeAndPlaceFields fields={fields} event={event} zones={zones} typedZone={typedZone} />
      <LanguageFields fields={fields} />
      <StateFields fields={fields} />
    </div>
  );
}

function NameFields({ fields, spoken }: { fields: Fields; spoken: string[] }) {
  const boxes = languagesOf(spoken);
  return (
    <FormSection title="Name">
      <WordsField label="Title" languages={boxes} {...wordsProps(fields.title, boxes)} required />
      <WordsField
        label="Short title"
        hint="Where there is little room: the top of pages, subjects of messages."
        languages={boxes}
        {...wordsProps(fields.shortTitle, boxes)}
        required
      />
      <WordsField label="Theme" hint="One line below the title." languages={boxes} {...wordsProps(fields.theme, boxes)} />
      <SelectField label="Kind" choices={choices(eventKinds, kindNames)} {...fieldProps(fields.kind)} />
    </FormSection>
  );
}

function TimeAndPlaceFields({ fields, event, zones, typedZone }: EventFieldsProps) {
  const boxes = languagesOf(event.languages);
  return (
    <FormSection title="When and where" lead="If the first day moves, every day moves with it, with its heading and sessions.">
      <FieldRow>
        <DateField label="First day" {...fieldProps(fields.startsOn)} />
        <DateField label="Last day" {...fieldProps(fields.endsOn)} />
      </FieldRow>
      <ComboboxField
        label="Time zone"
        hint="The times of the programme and of registration are those of clocks on the wall there."
        choices={zones}
        {...fieldProps(fields.timeZone)}
      />
      {fields.confirmedZone.errors && (
        <Notice tone="warn" title="The zone changes, the times on the wall do not.">
          <p>{fields.confirmedZone.errors.join(" ")}</p>
          <CheckboxField
            name={fields.confirmedZone.name}
            id={fields.confirmedZone.id}
            label="Change the zone and keep all times as they stand"
            value={typedZone}
          />
        </Notice>
      )}
      <RadioGroup label="Format" choices={choices(eventFormats, formatNames)} {...fieldProps(fields.format)} />
      {event.format !== "online" && (
        <>
          <WordsField label="Venue" languages={boxes} {...wordsProps(fields.venueName, boxes)} />
          <WordsField label="Street address" rows={2} languages={boxes} {...wordsProps(fields.venueAddress, boxes)} />
        </>
      )}
    </FormSection>
  );
}

const LanguageFields = ({ fields }: { fields: Fields }) => (
  <FormSection
    title="Languages"
    lead="Texts you write have one box per language. A language that is taken away keeps its texts, for the day it comes back."
  >
    <SelectField
      label="Main language"
      hint="Everything exists in it."
      choices={languages.map(({ code, label }) => ({ value: code, label }))}
      {...fieldProps(fields.mainLanguage)}
    />
    <MoreFields label="Further languages" open={Boolean(fields.otherLanguages.defaultOptions?.length || fields.otherLanguages.errors)}>
      <CheckboxGroup
        label="Also in"
        choices={languages.map(({ code, label, ownName }) => ({ value: code, label: label === ownName ? label : `${label}, ${ownName}` }))}
        {...choicesProps(fields.otherLanguages)}
      />
    </MoreFields>
  </FormSection>
);

const StateFields = ({ fields }: { fields: Fields }) => (
  <FormSection title="Who sees it">
    <RadioGroup
      label="State"
      choices={eventStates.map((state) => ({ value: state, label: stateNames[state], hint: stateHints[state] }))}
      {...fieldProps(fields.state)}
    />
    <RadioGroup
      label="Visibility"
      choices={visibilities.map((value) => ({ value, label: visibilityNames[value], hint: visibilityHints[value] }))}
      {...fieldProps(fields.visibility)}
    />
    <TextField
      label="Address"
      hint={`Where its pages are. ${addressShape} Links given out before a change lead nowhere.`}
      {...fieldProps(fields.address)}
    />
  </FormSection>
);

const choices = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
  values.map((value) => ({ value, label: names[value] }));
