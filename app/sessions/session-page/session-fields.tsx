import { CheckboxGroup, RadioGroup } from "~/ui/form/choice-fields";
import { type ConformField, choicesProps, fieldProps, wordsProps } from "~/ui/form/field-props";
import { FieldRow, FormSection } from "~/ui/form/form-parts";
import { MoreFields } from "~/ui/form/more-fields";
import { SelectField } from "~/ui/form/select-field";
import { TextArea, TextField } from "~/ui/form/text-field";
import { NumberField, TimeField } from "~/ui/form/typed-fields";
import { type EventLanguage, WordsField } from "~/ui/form/words-field";
import { sessionKindNames, sessionKinds } from "../session-kind";
import { PartFields } from "./part-fields";
import { PeopleFields } from "./people-fields";
import type { SessionForm } from "./session-form";

type Named = { id: string; name: string };
type WordsOfForm = ConformField & { getFieldset: () => unknown };

export type SessionFieldsProps = {
  fields: Record<Exclude<keyof SessionForm, "title" | "abstract" | "dress" | "remarks">, ConformField> &
    Record<"title" | "abstract" | "dress" | "remarks", WordsOfForm>;
  people: { role: string; name: string; announced?: string }[];
  parts: { id: string; order?: string; title: Record<string, string>; minutes: string; people: string }[];
  /** Sentences by name, for the boxes of people and parts. */
  errors: Record<string, string[] | null>;
  languages: EventLanguage[];
  allLanguages: EventLanguage[];
  days: Named[];
  rooms: Named[];
  tracks: Named[];
  categories: Named[];
  marks: Named[];
  speakers: string[];
  peopleWord: string;
  asksFold: boolean;
  cancelled: boolean;
};

/** Everything about one session, from what is printed first to what only some need. */
export function SessionFields({ fields, languages, ...page }: SessionFieldsProps) {
  const choices = (named: Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));
  const spoken = page.allLanguages.map(({ code, label }) => ({ value: code, label }));
  return (
    <div className="grid gap-8">
      <FormSection title="What and when">
        <FieldRow>
          <SelectField
            label="Kind"
            choices={sessionKinds.map((kind) => ({ value: kind, label: sessionKindNames[kind] }))}
            {...fieldProps(fields.kind)}
          />
          {!page.cancelled && (
            <SelectField
              label="State"
              choices={[
                { value: "planned", label: "Planned" },
                { value: "tentative", label: "Tentative" },
              ]}
              {...fieldProps(fields.state)}
            />
          )}
        </FieldRow>
        <WordsField label="Title" languages={languages} {...wordsProps(fields.title, languages)} required />
        <FieldRow>
          <SelectField label="Day" empty="Not placed yet" choices={choices(page.days)} {...fieldProps(fields.day)} />
          <TextField label="Time" hint="9:00–10:30, or 9:00 45" {...fieldProps(fields.time)} autoComplete="off" />
        </FieldRow>
        {page.asksFold && (
          <SelectField
            label="This hour comes twice on that day"
            empty="Choose which one"
            choices={[
              { value: "0", label: "The first" },
              { value: "1", label: "The second" },
            ]}
            {...fieldProps(fields.fold)}
          />
        )}
        <FieldRow>
          <SelectField label="Room" empty="No room" choices={choices(page.rooms)} {...fieldProps(fields.room)} />
          {page.tracks.length > 0 && (
            <SelectField label="Track" empty="No track" choices={choices(page.tracks)} {...fieldProps(fields.track)} />
          )}
        </FieldRow>
        <WordsField label="Abstract" languages={languages} rows={4} {...wordsProps(fields.abstract, languages)} />
      </FormSection>

      <FormSection title="People" lead="A name that is new becomes a speaker of the event. Empty a name to take somebody out.">
        <PeopleFields people={page.people} speakers={page.speakers} errors={page.errors} />
      </FormSection>

      <FormSection title="Parts" lead="The pieces of the session in their order: a speech, a discussion, questions.">
        <MoreFields label={page.parts.length > 0 ? "The parts" : "Divide it into parts"} open={page.parts.length > 0}>
          <PartFields parts={page.parts} languages={languages} errors={page.errors} />
        </MoreFields>
      </FormSection>

      <FormSection title="Who may come">
        <RadioGroup
          label="Open to"
          choices={[
            { value: "everyone", label: "Everyone" },
            { value: "registered", label: `${page.peopleWord} with a place` },
            ...(page.categories.length > 0 ? [{ value: "categories", label: "Chosen categories" }] : []),
            { value: "named", label: "People by name", hint: "Those named below, and the people of the session." },
            { value: "closed", label: "Closed", hint: "Only for the people named above." },
          ]}
          {...fieldProps(fields.access)}
        />
        {page.categories.length > 0 && (
          <CheckboxGroup
            label="Categories"
            hint="For “Chosen categories”."
            choices={choices(page.categories)}
            {...choicesProps(fields.categories)}
          />
        )}
        <MoreFields label="People by name" open={Boolean(fields.guests.defaultValue || fields.guests.errors?.length)}>
          <TextArea
            label="Open to these people"
            hint="For “People by name”: one a line, as they stand in People; where two share a name, with the organisation in brackets."
            rows={4}
            {...fieldProps(fields.guests)}
          />
        </MoreFields>
        <RadioGroup
          label="What others see"
          choices={[
            { value: "block", label: "“Closed session” with its time and room, and to whom it is open" },
            { value: "nothing", label: "Nothing" },
          ]}
          {...fieldProps(fields.othersSee)}
        />
        {page.marks.length > 0 && (
          <SelectField label="Handling mark" empty="None" choices={choices(page.marks)} {...fieldProps(fields.mark)} />
        )}
        <CheckboxGroup
          label="Chatham House Rule"
          choices={[{ value: "on", label: "What is said may be used, but not who said it" }]}
          {...choicesProps(fields.chathamHouse)}
        />
        <NumberField label="Seats" hint="Empty: as many as the room has." min={1} {...fieldProps(fields.seats)} />
      </FormSection>

      <FormSection title="For those who come">
        <WordsField
          label="Remarks"
          hint="Printed in the programme."
          languages={languages}
          rows={2}
          {...wordsProps(fields.remarks, languages)}
        />
        <WordsField label="Dress" languages={languages} {...wordsProps(fields.dress, languages)} />
        <TimeField label="Be there at" {...fieldProps(fields.beThereAt)} />
        <TextField
          label="Join link"
          hint="Shown only to those with a place and to the people of the session."
          type="url"
          {...fieldProps(fields.joinLink)}
          placeholder="https://"
        />
        <MoreFields label="Languages spoken and interpreted" open={[fields.spoken, fields.interpreted].some(isChosen)}>
          <CheckboxGroup label="Spoken" choices={spoken} {...choicesProps(fields.spoken)} />
          <CheckboxGroup label="Interpreted into" choices={spoken} {...choicesProps(fields.interpreted)} />
        </MoreFields>
      </FormSection>

      <FormSection title="For the team alone" lead="Never shown outside the team. It stands in the rundown.">
        <TextField label="Responsible officer" {...fieldProps(fields.responsible)} autoComplete="off" />
        <TextArea label="Set-up" hint="How the room is laid out, and what must stand in it." rows={2} {...fieldProps(fields.setup)} />
        <TextArea label="Remarks for the team" rows={3} {...fieldProps(fields.teamRemarks)} />
      </FormSection>
    </div>
  );
}

const isChosen = ({ defaultOptions, errors }: ConformField) => Boolean(defaultOptions?.length || errors?.length);
