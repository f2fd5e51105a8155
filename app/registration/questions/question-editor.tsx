import { useState } from "react";
import { languagesOf } from "~/events/language";
import { CheckboxField, RadioGroup } from "~/ui/form/choice-fields";
import { type ConformField, checkboxProps, fieldProps, wordsProps } from "~/ui/form/field-props";
import { FieldRow } from "~/ui/form/form-parts";
import { type ChoiceGroup, SelectField } from "~/ui/form/select-field";
import { DateField } from "~/ui/form/typed-fields";
import { WordsField } from "~/ui/form/words-field";
import { OptionRows } from "./option-rows";
import {
  answerClasses,
  classNames,
  hasOptions,
  isUpload,
  momentNames,
  moments,
  type QuestionType,
  questionTypes,
  typeNames,
} from "./question";

type Fields = Record<string, ConformField & { getFieldset: () => unknown }>;

export type EditorProps = {
  fields: Fields;
  languages: string[];
  /** Answers of earlier questions that this one may hang on. */
  conditions: ChoiceGroup[];
  /** What may be offered as a session: its code, and its day, time and title. */
  sessions: { value: string; label: string }[];
  /** How many have chosen each option so far, by its id. */
  taken: Record<string, number>;
};

/** Everything that makes a question. What its type has no use for is not shown. */
export function QuestionEditor({ fields, languages, conditions, sessions, taken }: EditorProps) {
  const boxes = languagesOf(languages);
  const [type, setType] = useState((fields.type!.defaultValue ?? "text") as QuestionType);
  const [moment, setMoment] = useState(fields.moment!.defaultValue ?? "registration");
  const types = questionTypes.filter((each) => each !== "sessions" || sessions.length > 0 || type === "sessions");
  return (
    <div
      className="grid gap-5"
      onChange={({ target }) => {
        const { name, value } = target as unknown as HTMLSelectElement;
        if (name === "type") setType(value as QuestionType);
        if (name === "moment") setMoment(value);
      }}
    >
      <WordsField
        label={type === "consent" ? "The text they agree to" : "Question"}
        languages={boxes}
        {...wordsProps(fields.label!, boxes)}
        required
      />
      <WordsField
        label="Hint"
        hint="Stands below the question, in small letters."
        rows={2}
        languages={boxes}
        {...wordsProps(fields.help!, boxes)}
      />
      <SelectField
        label="Answered with"
        choices={types.map((value) => ({ value, label: typeNames[value] }))}
        {...fieldProps(fields.type!)}
      />
      {hasOptions(type) && (
        <OptionRows
          key={type === "sessions" ? "sessions" : "labels"}
          field={fields.options!}
          languages={boxes}
          sessions={type === "sessions" ? sessions : undefined}
          taken={taken}
        />
      )}
      <CheckboxField
        label="Must be answered"
        hint="The team can go on without it, which is recorded."
        {...checkboxProps(fields.required!)}
      />
      {isUpload(type) ? (
        <input type="hidden" name="moment" value="after-confirmation" />
      ) : (
        <RadioGroup
          label="Asked"
          choices={moments.map((value) => ({ value, label: momentNames[value] }))}
          {...fieldProps(fields.moment!)}
        />
      )}
      {(moment === "after-confirmation" || isUpload(type)) && (
        <DateField label="To be answered by" hint="Empty: no date is named." {...fieldProps(fields.dueOn!)} />
      )}
      <RadioGroup
        label="Who sees the answers"
        choices={answerClasses.map((value) => ({ value, label: classNames[value], hint: classHints[value] }))}
        {...fieldProps(fields.class!)}
      />
      <FieldRow>
        <WordsField
          label="Heading above it"
          hint="Questions with the same heading stand together."
          languages={boxes}
          {...wordsProps(fields.section!, boxes)}
        />
      </FieldRow>
      {(conditions.length > 0 || fields.condition!.defaultValue) && (
        <SelectField
          label="Asked only of those who answered"
          empty="Everybody is asked"
          choices={conditions}
          {...fieldProps(fields.condition!)}
        />
      )}
    </div>
  );
}

const classHints = {
  ordinary: "Everybody of the team. Kept with the registration.",
  travel: "Owners, organisers and registrars. Deleted 30 days after the event, unless you set another day.",
  sensitive: "Owners, organisers, registrars and the desk. Deleted 30 days after the event, unless you set another day.",
};
