import { useState } from "react";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/form/choice-fields";
import { FieldErrors } from "~/ui/form/field";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { sessionRoleNames, sessionRoles } from "../session-role";

type PeopleFieldsProps = {
  people: { role: string; name: string; announced?: string }[];
  speakers: string[];
  errors: Record<string, string[] | null>;
};

/** One line a person, in the order of the programme, with one to spare; scripts add more. */
export function PeopleFields({ people, speakers, errors }: PeopleFieldsProps) {
  const [spare, setSpare] = useState(1);
  const last = people.at(-1)?.role ?? "speaker";
  const all = [...people, ...Array.from({ length: spare }, () => ({ role: last, name: "", announced: undefined }))];
  return (
    <div className="grid gap-4">
      <FieldErrors id="session-people" errors={errors.people ?? undefined} />
      {all.map(({ role, name, announced }, index) => {
        const of = (box: string) => `people[${index}].${box}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
          <div key={index} className="grid items-start gap-x-4 gap-y-2 border-s-2 border-line ps-4 sm:grid-cols-[11rem_1fr]">
            <SelectField
              {...nameAndId(of("role"))}
              label={<span>Role{place(index)}</span>}
              choices={sessionRoles.map((each) => ({ value: each, label: sessionRoleNames[each] }))}
              defaultValue={role}
              errors={errors[of("role")] ?? undefined}
            />
            <div className="min-w-0">
              <TextField
                {...nameAndId(of("name"))}
                label={<span>Name{place(index)}</span>}
                defaultValue={name}
                errors={errors[of("name")] ?? undefined}
                autoComplete="off"
              />
              <CheckboxField
                {...nameAndId(of("announced"))}
                label={<span className="text-sm">Name to be announced: this is a body such as INTERPOL{place(index)}</span>}
                defaultChecked={announced === "on"}
              />
            </div>
          </div>
        );
      })}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="button" small onClick={() => setSpare(spare + 1)}>
          One more person
        </Button>
        {speakers.length > 0 && <p className="text-xs text-ink-3">Speakers so far: {speakers.slice(0, 40).join("; ")}</p>}
      </div>
    </div>
  );
}

/** The id the list of errors leads to: the form is called "session". */
export const nameAndId = (name: string) => ({ name, id: `session-${name}` });

const place = (index: number) => <span className="sr-only">, person {index + 1}</span>;
