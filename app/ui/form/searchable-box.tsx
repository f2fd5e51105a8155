import { type SyntheticEvent, useState } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { ChevronDown } from "../icons";
import { useUiWords } from "../ui-words";
import type { SearchableChoice } from "./combobox-field";
import type { FieldAria } from "./field";

type SearchableBoxProps = { name: string; choices: SearchableChoice[]; chosen: string; aria: FieldAria; lang?: string };

/** The searched half of ComboboxField, for browsers only. It sends the value under `name`, as the plain list does. */
export function SearchableBox({ name, choices, chosen, aria, lang }: SearchableBoxProps) {
  const words = useUiWords();
  const [key, setKey] = useState(chosen || null);
  const searched = textsByLabel(choices);

  // Typed in full and left by Tab, Enter or a click, it counts as chosen: the box alone would put the former choice back without a word.
  const takeTyped = ({ target }: SyntheticEvent) => {
    if (!(target instanceof HTMLInputElement) || target.hasAttribute("aria-activedescendant")) return;
    const meant = choiceMeant(choices, plain(target.value));
    // Only once the box has put its own former choice back, which would undo this one.
    if (meant && meant.label !== choices.find(({ value }) => value === key)?.label) setTimeout(() => setKey(meant.value));
  };

  return (
    <ComboBox
      name={name}
      formValue="key"
      selectedKey={key}
      onSelectionChange={(next) => setKey(next === null ? null : String(next))}
      defaultItems={choices}
      defaultFilter={(label, typed) => matches(searched.get(label) ?? [], plain(typed))}
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={aria["aria-invalid"]}
      isRequired={aria.required}
      validationBehavior="aria"
      aria-labelledby={`${aria.id}-label`}
      lang={lang}
      className="mt-1.5"
    >
      <div
        className="relative"
        onBlurCapture={takeTyped}
        onKeyDownCapture={(event) => (event.key === "Tab" || event.key === "Enter") && takeTyped(event)}
      >
        <Input id={aria.id} aria-describedby={aria["aria-describedby"]} autoComplete="off" spellCheck={false} className="control pe-11" />
        <Button aria-label={words.showChoices} className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded text-ink-3">
          <ChevronDown />
        </Button>
      </div>
      <Popover className="w-(--trigger-width) overflow-hidden rounded border border-edge bg-paper shadow-float">
        <ListBox<SearchableChoice>
          className="max-h-80 overflow-y-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-sm text-ink-3">{words.noMatch}</p>}
        >
          {(choice) => (
            <ListBoxItem
              id={choice.value}
              textValue={choice.label}
              className="cursor-pointer rounded-sm px-3 py-2 text-sm outline-none data-focused:bg-info-wash data-selected:font-semibold"
            >
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The one choice that bears these words as its name, or the only one they find. */
export function choiceMeant(choices: SearchableChoice[], typed: string): SearchableChoice | undefined {
  if (!typed) return undefined;
  const texts = ({ label, words = [] }: SearchableChoice) => [label, ...words].map(plain);
  const named = choices.filter((choice) => texts(choice).includes(typed));
  const found = named.length > 0 ? named : choices.filter((choice) => matches(texts(choice), typed));
  return found.length === 1 ? found[0] : undefined;
}

/** The list is filtered by label alone, so two choices of one label are found by the words of either. */
function textsByLabel(choices: SearchableChoice[]) {
  const texts = new Map<string, string[]>();
  for (const { label, words = [] } of choices) texts.set(label, [...(texts.get(label) ?? []), ...[label, ...words].map(plain)]);
  return texts;
}

/** True when what is typed begins a word of any of the texts. */
const matches = (texts: string[], typed: string) => texts.some((text) => text.startsWith(typed) || text.includes(` ${typed}`));

/** Without accents and case, so that "cote" finds "Côte d'Ivoire". */
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[-'’(),.]/g, " ")
    .toLowerCase()
    .trim();
