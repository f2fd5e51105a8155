import { Form } from "@remix-run/react";
import type { ComponentProps } from "react";
import { Button, ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { fieldProps } from "~/ui/form/field-props";
import { FieldRow, FormSection } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { DateField, TimeField } from "~/ui/form/typed-fields";
import { EntryForm } from "../forms/entry-form";

type Refused = ComponentProps<typeof EntryForm>["refused"];
type Props = { days: { id: string; date: string; name: string }[]; refused: Refused };

/** The whole event, one day, or a part of one: each says first what it would do. */
export function MoveForms({ days, refused }: Props) {
  const choices = days.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="grid gap-9">
      <FormSection title="Move the whole event" lead="Every day by as many days; links, hours and rooms stay.">
        <EntryForm id="move-event" deed="move-event" save="Show what changes" refused={refused} values={{ startsOn: days[0]?.date ?? "" }}>
          {(fields) => <DateField label="The first day is" {...fieldProps(fields.startsOn!)} />}
        </EntryForm>
      </FormSection>
      <FormSection title="Move one day" lead="With its heading, its sessions and its rooms’ hours.">
        <EntryForm id="move-day" deed="move-day" save="Show what changes" refused={refused}>
          {(fields) => (
            <FieldRow>
              <SelectField label="Day" choices={choices} {...fieldProps(fields.day!)} />
              <DateField label="To" {...fieldProps(fields.date!)} required />
            </FieldRow>
          )}
        </EntryForm>
      </FormSection>
      <FormSection title="Close a part of a day" lead="All rooms are blocked; sessions that stand there wait to be placed again.">
        <EntryForm id="close" deed="close" save="Show what changes" refused={refused} values={{ starts: "13:00", ends: "18:00" }}>
          {(fields) => (
            <>
              <SelectField label="Day" choices={choices} {...fieldProps(fields.day!)} />
              <FieldRow>
                <TimeField label="From" {...fieldProps(fields.starts!)} />
                <TimeField label="Until" {...fieldProps(fields.ends!)} />
              </FieldRow>
              <TextField label="Why" hint="Closed, public holiday, set-up. For the team alone." {...fieldProps(fields.reason!)} required />
            </>
          )}
        </EntryForm>
      </FormSection>
    </div>
  );
}

type ConfirmMoveProps = { deed: "move-event" | "move-day" | "close"; typed: Record<string, string>; effect: string[]; backHref: string };

export function ConfirmMove({ deed, typed, effect, backHref }: ConfirmMoveProps) {
  return (
    <Confirm
      title={titles[deed]}
      losses={effect}
      deed={
        <Form method="post">
          <input type="hidden" name="form" value={deed} />
          {Object.entries(typed).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button look="primary" name="deed" value={deed}>
            {deeds[deed]}
          </Button>
        </Form>
      }
      stay={<ButtonLink href={backHref}>Leave it as it is</ButtonLink>}
    />
  );
}

const titles = { "move-event": "Move the whole event?", "move-day": "Move this day?", close: "Close this part of the day?" };
const deeds = { "move-event": "Move the event", "move-day": "Move the day", close: "Close it" };
