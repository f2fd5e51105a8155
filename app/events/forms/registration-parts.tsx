import type { ComponentProps } from "react";
import { CopyField } from "~/ui/copy-field";
import { CheckboxField, RadioGroup } from "~/ui/form/choice-fields";
import { checkboxProps, fieldProps, wordsProps } from "~/ui/form/field-props";
import { FieldRow } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { DateField, NumberField, TimeField } from "~/ui/form/typed-fields";
import { WordsField } from "~/ui/form/words-field";
import type { Category } from "../category";
import { peopleWords, registrars } from "../event";
import { peopleWordNames, registrarNames } from "../event-names";
import { languagesOf } from "../language";
import { nameOf } from "./days-parts";
import { EntryForm, OrderButtons } from "./entry-form";

type Refused = ComponentProps<typeof EntryForm>["refused"];

const labels = {
  whoMayRegister: "Who may register",
  opensOn: "Opens",
  opensAt: "Opens at",
  closesOn: "Closes",
  closesAt: "Closes at",
  peopleWord: "People are called",
  asksJurisdiction: "Jurisdiction",
  places: "Places",
  selfServiceUntil: "The last day for changes",
  maySendColleague: "A colleague instead",
  name: "Name",
  approval: "Who approves",
};

type EventPartProps = { refused: Refused; seen: string; zone: string; link: string | null; values: Record<string, unknown> };

export function RegistrationOfEvent({ refused, seen, zone, link, values }: EventPartProps) {
  return (
    <EntryForm id="event" deed="event" save="Save the registration" refused={refused} values={values} hidden={{ seen }} labels={labels}>
      {(fields) => (
        <>
          <RadioGroup
            label="Who may register"
            choices={registrars.map((value) => ({ value, label: registrarNames[value] }))}
            {...fieldProps(fields.whoMayRegister!)}
          />
          {link && <CopyField label="The link to register" value={link} />}
          <FieldRow>
            <DateField label="Opens" hint={`In ${zone}. Empty: at once.`} {...fieldProps(fields.opensOn!)} />
            <TimeField label="At" hint="Empty: 00:00." {...fieldProps(fields.opensAt!)} />
          </FieldRow>
          <FieldRow>
            <DateField label="Closes" hint={`In ${zone}. Empty: with the last day.`} {...fieldProps(fields.closesOn!)} />
            <TimeField label="At" hint="Empty: 23:59." {...fieldProps(fields.closesAt!)} />
          </FieldRow>
          <NumberField
            label="Places of the event"
            hint="Empty: no limit. It cannot go below what is taken."
            min={0}
            {...fieldProps(fields.places!)}
          />
          <SelectField
            label="People are called"
            choices={peopleWords.map((value) => ({ value, label: peopleWordNames[value] }))}
            {...fieldProps(fields.peopleWord!)}
          />
          <CheckboxField label="Ask for the jurisdiction people come from" {...checkboxProps(fields.asksJurisdiction!)} />
          <DateField
            label="The last day for changes"
            hint="Until then people change their details and give their place back themselves; later they write to you. Empty: the event’s last day."
            {...fieldProps(fields.selfServiceUntil!)}
          />
          <CheckboxField
            label="People may send a colleague in their place"
            hint="The colleague takes over the place and is asked for their details; who approves stays as it is."
            {...checkboxProps(fields.maySendColleague!)}
          />
        </>
      )}
    </EntryForm>
  );
}

export type CategoryLine = Category & { places: number | null; taken: number; seen: string };

type CategoryListProps = { formKey: string; categories: CategoryLine[]; languages: string[]; asksJurisdiction: boolean; refused: Refused };

export function CategoryList({ formKey, categories, languages, asksJurisdiction, refused }: CategoryListProps) {
  const boxes = languagesOf(languages);
  const shown = (fields: Parameters<ComponentProps<typeof EntryForm>["children"]>[0], taken = 0) => (
    <>
      <WordsField label="Name" languages={boxes} {...wordsProps(fields.name!, boxes)} />
      <FieldRow>
        <NumberField
          label="Places"
          hint={taken > 0 ? `${taken} taken. Empty: no limit.` : "Empty: no limit."}
          min={0}
          {...fieldProps(fields.places!)}
        />
        <SelectField label="Who approves" choices={approvalChoices} {...fieldProps(fields.approval!)} />
      </FieldRow>
      {/* Where the event asks nobody, a category has nothing to say about it; what it had stays. */}
      {asksJurisdiction ? (
        <CheckboxField label="Ask for the jurisdiction" {...checkboxProps(fields.asksJurisdiction!)} />
      ) : (
        fields.asksJurisdiction!.defaultChecked && <input type="hidden" name="asksJurisdiction" value="on" />
      )}
    </>
  );
  return (
    <ol className="grid gap-5">
      {categories.map(({ id, name, approval, places, taken, asksJurisdiction: asked, seen }, index) => (
        <li key={id + seen} className={entry}>
          <EntryForm
            id={`category-${id}`}
            deed="category-save"
            save="Save"
            refused={refused}
            values={{ name, approval, places: places ?? undefined, asksJurisdiction: asked ? "on" : undefined }}
            hidden={{ entry: id, seen }}
            labels={labels}
            more={
              <OrderButtons
                of="category"
                name={nameOf(name)}
                first={index === 0}
                last={index === categories.length - 1}
                remove={categories.length > 1 ? "Remove" : undefined}
              />
            }
          >
            {(fields) => shown(fields, taken)}
          </EntryForm>
        </li>
      ))}
      <li key={`new ${categories.length}`} className={entry}>
        <h3 className="mb-3 text-base">Another category</h3>
        <EntryForm
          id="category-new"
          deed="category-add"
          save="Add the category"
          refused={refused}
          formKey={formKey}
          values={{ approval: "nobody" }}
        >
          {(fields) => shown(fields)}
        </EntryForm>
      </li>
    </ol>
  );
}

const approvalChoices = [
  { value: "nobody", label: "Nobody: confirmed at once" },
  { value: "host", label: "The host" },
];

const entry = "rounded-lg border border-line bg-paper p-4";
