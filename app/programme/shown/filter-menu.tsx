import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { LinkSwitch } from "~/ui/link-switch";
import type { Choice } from "./narrow";
import { shownWords } from "./shown-words";

export type FilterData = {
  rooms: Choice[];
  people: Choice[];
  room: string;
  person: string;
  /** All that the address holds besides, as hidden fields. */
  fields: { name: string; value: string }[];
};

/** A room and a person to choose, by a form that needs no script. */
export function FilterMenu({ filter: { rooms, people, room, person, fields }, language }: { filter: FilterData; language: string }) {
  const words = shownWords(language);
  const choices = [
    { name: "room", among: rooms, chosen: room },
    { name: "person", among: people, chosen: person },
  ] as const;
  return (
    <form method="get" className="grid gap-3">
      {fields.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {choices
        .filter(({ among }) => among.length > 1)
        .map(({ name, among, chosen }) => (
          <label key={name} className="grid min-w-0 gap-1">
            <span className="text-ink-2">{words.filterFor[name]}</span>
            <select name={name} defaultValue={chosen} className="control">
              <option value="">{words.any[name]}</option>
              {among.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.name}
                </option>
              ))}
            </select>
          </label>
        ))}
      <Button>{words.show}</Button>
    </form>
  );
}

/** What is shown only, each with a cross that takes it away. */
export function NarrowedTo({ names, whole, language }: { names: { name: string; without: string }[]; whole: string; language: string }) {
  const words = shownWords(language);
  if (names.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 pt-5 text-sm">
      <span className="text-ink-2">{words.narrowedTo}</span>
      {names.map(({ name, without }) => (
        <Anchor
          key={without}
          href={without}
          aria-label={words.without(name)}
          className="inline-flex min-h-8 items-center gap-2 rounded-full border border-brass px-3 font-semibold text-brass no-underline hover:bg-brass-wash"
        >
          {name}
          <span aria-hidden="true" className="print-hidden">
            ×
          </span>
        </Anchor>
      ))}
      <Anchor href={whole} className="print-hidden">
        {words.everything}
      </Anchor>
    </div>
  );
}

/** List or grid, as two links side by side. */
export function LookSwitch({ looks, language }: { looks: { look: "list" | "grid"; href: string; current: boolean }[]; language: string }) {
  const words = shownWords(language);
  const links = looks.map(({ look, ...link }) => ({ ...link, label: words[look] }));
  return <LinkSwitch label={words.view} links={links} currentIs="true" className="lg:me-auto print-hidden" />;
}
