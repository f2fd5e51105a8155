import { Fragment, type ReactNode } from "react";
import { CheckboxField, CheckboxGroup, RadioGroup } from "~/ui/form/choice-fields";
import { type ConformField, checkboxProps, choicesProps, fieldProps } from "~/ui/form/field-props";
import { type InitialedChoice, inInitials } from "~/ui/form/in-initials";
import { SelectField } from "~/ui/form/select-field";
import { TextArea, TextField } from "~/ui/form/text-field";
import { DateField } from "~/ui/form/typed-fields";
import { useUiWords } from "~/ui/ui-words";
import type { AnswerWords } from "./answer-words";
import { shownField } from "./answers-form";
import { ConditionStyle } from "./condition-style";
import type { ShownQuestion } from "./shown-questions";

type Boxes = { name: string; id: string; getFieldset: () => unknown };

type QuestionFieldsProps = {
  /** The field `answers` of the form. */
  answers: Boxes;
  questions: ShownQuestion[];
  jurisdictions: InitialedChoice[];
  words: AnswerWords;
  /** What stands in place of a box: a file is given on a page of its own. */
  upload?: (question: ShownQuestion) => ReactNode;
};

/** The event's own questions under their headings. What hangs on another answer is shown where that is given, by the style sheet alone. */
export function QuestionFields({ answers, questions, jurisdictions, words, upload }: QuestionFieldsProps) {
  const boxes = answers.getFieldset() as Record<string, ConformField | undefined>;
  const sent = questions.filter(({ type }) => type !== "file" && type !== "photo");
  return (
    <div id={answers.id} tabIndex={-1} className="grid gap-5">
      <ConditionStyle questions={questions} />
      <input type="hidden" name={`${answers.name}.${shownField}`} value={sent.map(({ key, version }) => `${key}:${version}`).join(" ")} />
      {questions.map((question, index) => (
        <Fragment key={question.key}>
          {question.section !== (questions[index - 1]?.section ?? "") &&
            (question.section ? (
              <h2 className="mt-3 border-t border-line pt-5 text-lg">{question.section}</h2>
            ) : (
              <hr className="border-line" />
            ))}
          <div data-question={question.key}>
            {question.type === "file" || question.type === "photo" ? (
              upload?.(question)
            ) : (
              <QuestionField question={question} field={boxes[question.key]!} jurisdictions={jurisdictions} words={words} />
            )}
          </div>
        </Fragment>
      ))}
    </div>
  );
}

type QuestionFieldProps = { question: ShownQuestion; field: ConformField; jurisdictions: InitialedChoice[]; words: AnswerWords };

function QuestionField({ question, field, jurisdictions, words }: QuestionFieldProps) {
  const { choose } = useUiWords();
  const hint = <Hint question={question} />;
  const about = { label: question.label, hint: question.help || question.onlyIf || question.agreedBefore ? hint : undefined };
  const box = { ...fieldProps(field), ...about, required: question.required };
  const labelled = question.options.map(({ id, label, full, note }) => ({
    value: id,
    label: full ? words.full(label) : label,
    hint: note || undefined,
    disabled: full,
  }));
  // What was once chosen can be taken back, where nobody must answer.
  const nothing = !question.required && field.defaultValue ? [{ value: "", label: words.none }] : [];
  switch (question.type) {
    case "long-text":
      return <TextArea rows={3} {...box} />;
    case "number":
      return <TextField inputMode="decimal" narrow {...box} />;
    case "date":
      return <DateField {...box} />;
    case "phone":
      return <TextField type="tel" autoComplete="tel" {...box} />;
    case "jurisdiction":
      return <SelectField empty={choose} choices={inInitials(jurisdictions)} {...box} />;
    case "yes-no":
      return <RadioGroup choices={[{ value: "yes", label: words.yes }, { value: "no", label: words.no }, ...nothing]} {...box} />;
    case "consent":
      return <CheckboxField {...checkboxProps(field)} {...about} required={question.required} />;
    case "many-of":
    case "sessions":
      return <CheckboxGroup choices={labelled} {...choicesProps(field)} {...about} required={question.required} />;
    case "one-of":
      return labelled.length > mostRadios ? (
        <SelectField empty={choose} choices={labelled.map(({ value, label }) => ({ value, label }))} {...box} />
      ) : (
        <RadioGroup choices={[...labelled, ...nothing]} {...box} />
      );
    default:
      return <TextField {...box} />;
  }
}

/** More would be a wall: then a list that opens. */
const mostRadios = 7;

/** Where the style sheet can hide what does not concern the reader, the condition need not be said. */
const Hint = ({ question: { help, onlyIf, agreedBefore } }: { question: ShownQuestion }) => (
  <>
    {help && <span className="block whitespace-pre-line">{help}</span>}
    {agreedBefore && <span className="mt-1.5 block border-s-4 border-warn ps-3 text-ink-2">{agreedBefore}</span>}
    {onlyIf && <span className="only-if">{onlyIf}</span>}
  </>
);
