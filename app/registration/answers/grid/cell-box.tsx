import { type InitialedChoice, inInitials } from "~/ui/form/in-initials";
import type { Choice, ChoiceGroup } from "~/ui/form/select-field";
import { takesMany } from "../../questions/question";
import { answerWords } from "../form/answer-words";
import type { Typed } from "../form/read-answer";
import type { GridColumn } from "./find-member-grid.server";

type CellBoxProps = {
  id: string;
  name: string;
  column: GridColumn;
  value: Typed;
  named: InitialedChoice[];
  language: string;
  aria: { "aria-describedby"?: string; "aria-invalid"?: true };
};

/** What is typed or chosen in. What no list offers, because it was pasted, stands in it as it was written. */
export function CellBox({ id, name, column, value, named, language, aria }: CellBoxProps) {
  const box = { id, name, ...aria };
  const [text = ""] = [value].flat();
  if (column.type === "long-text")
    return <textarea {...box} rows={2} defaultValue={text} className="control field-sizing-content min-h-16" />;
  if (takesMany(column.type)) return <Ticks {...{ id, name, column, value: [value].flat(), language }} />;
  const choices = choicesOf(column, named, language);
  if (choices) return <Choosing box={box} value={text} choices={choices} />;
  return (
    <input
      {...box}
      type={typeOf(column, text)}
      inputMode={column.type === "number" ? "decimal" : undefined}
      defaultValue={text}
      autoComplete="off"
      className="control"
    />
  );
}

/** A box for dates shows nothing but dates. */
function typeOf({ type }: GridColumn, text: string) {
  if (type === "date") return text === "" || /^\d{4}-\d\d-\d\d$/.test(text) ? "date" : "text";
  return type === "phone" ? "tel" : "text";
}

type Listed = Choice & { disabled?: boolean };

function choicesOf({ type, options }: GridColumn, named: InitialedChoice[], language: string): (Listed | ChoiceGroup)[] | undefined {
  const words = answerWords(language);
  if (type === "jurisdiction") return inInitials(named);
  if (type === "yes-no")
    return [
      { value: "yes", label: words.yes },
      { value: "no", label: words.no },
    ];
  if (type !== "one-of") return undefined;
  return options.map(({ id, label, full }) => ({ value: id, label: full ? words.full(label) : label, disabled: full }));
}

type ChoosingProps = { box: { id: string; name: string }; value: string; choices: (Listed | ChoiceGroup)[] };

function Choosing({ box, value, choices }: ChoosingProps) {
  const known = choices.some((choice) =>
    "choices" in choice ? choice.choices.some((each) => each.value === value) : choice.value === value,
  );
  return (
    <select {...box} defaultValue={value} className="control">
      <option value="">–</option>
      {!known && value !== "" && <option value={value}>{value}</option>}
      {choices.map((choice) =>
        "choices" in choice ? (
          <optgroup key={choice.label} label={choice.label}>
            {choice.choices.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </optgroup>
        ) : (
          <option key={choice.value} value={choice.value} disabled={choice.disabled && choice.value !== value}>
            {choice.label}
          </option>
        ),
      )}
    </select>
  );
}

type TicksProps = Pick<CellBoxProps, "id" | "name" | "column" | "language"> & { value: string[] };

function Ticks({ id, name, column, value, language }: TicksProps) {
  const words = answerWords(language);
  const strange = value.filter((each) => each !== "" && !column.options.some((option) => option.id === each));
  const ticks = [...column.options, ...strange.map((each) => ({ id: each, label: each, full: false }))];
  return ticks.map((option, index) => (
    <label key={option.id} className="flex min-h-8 items-start gap-2.5 py-1 text-sm">
      <input
        id={index === 0 ? id : undefined}
        type="checkbox"
        name={name}
        value={option.id}
        defaultChecked={value.includes(option.id)}
        disabled={option.full && !value.includes(option.id)}
        className="mt-0.5 size-5 shrink-0"
      />
      <span>{option.full ? words.full(option.label) : option.label}</span>
    </label>
  ));
}
