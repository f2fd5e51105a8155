import { useState } from "react";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/form/text-field";
import { NumberField } from "~/ui/form/typed-fields";
import { type EventLanguage, WordsField } from "~/ui/form/words-field";
import { nameAndId } from "./people-fields";

type PartFieldsProps = {
  parts: { id: string; order?: string; title: Record<string, string>; minutes: string; people: string }[];
  languages: EventLanguage[];
  errors: Record<string, string[] | null>;
};

/** The parts in their order; the number in front moves one. */
export function PartFields({ parts, languages, errors }: PartFieldsProps) {
  const [spare, setSpare] = useState(1);
  const all = [...parts, ...Array.from({ length: spare }, () => ({ id: "", order: undefined, title: {}, minutes: "", people: "" }))];
  return (
    <div className="grid gap-5">
      {all.map((part, index) => {
        const of = (box: string) => `parts[${index}].${box}`;
        const said = (box: string) => errors[of(box)] ?? undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone
          <div key={index} className="grid gap-4 border-s-2 border-line ps-4">
            <input type="hidden" name={of("id")} value={part.id} />
            <div className="grid grid-cols-2 gap-4 sm:max-w-72">
              <NumberField
                {...nameAndId(of("order"))}
                label={<span>Order{place(index)}</span>}
                defaultValue={part.order ?? String(index + 1)}
                errors={said("order")}
                min={0}
              />
              <NumberField
                {...nameAndId(of("minutes"))}
                label={<span>Minutes{place(index)}</span>}
                defaultValue={part.minutes}
                errors={said("minutes")}
                min={1}
              />
            </div>
            <WordsField
              {...nameAndId(of("title"))}
              label={<span>Title{place(index)}</span>}
              languages={languages}
              defaultValue={part.title}
              errorsByLanguage={Object.fromEntries(languages.map(({ code }) => [code, said(`title.${code}`)]))}
            />
            <TextField
              {...nameAndId(of("people"))}
              label={<span>People{place(index)}</span>}
              hint="Semicolons between names, a role in brackets: Mei Wong (moderator)"
              defaultValue={part.people}
              errors={said("people")}
              autoComplete="off"
            />
          </div>
        );
      })}
      <div>
        <Button type="button" small onClick={() => setSpare(spare + 1)}>
          One more part
        </Button>
      </div>
    </div>
  );
}

const place = (index: number) => <span className="sr-only">, part {index + 1}</span>;
