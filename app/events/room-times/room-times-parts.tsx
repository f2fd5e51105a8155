import type { ComponentProps } from "react";
import { fieldProps } from "~/ui/form/field-props";
import { FieldRow } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { TimeField } from "~/ui/form/typed-fields";
import { EntryForm } from "../forms/entry-form";

type Refused = ComponentProps<typeof EntryForm>["refused"];
type DayChoice = { id: string; name: string };

export function HoursForm({
  days,
  hours,
  seen,
  refused,
}: {
  days: DayChoice[];
  hours: Record<string, { opens: string; closes: string }>;
  seen: string;
  refused: Refused;
}) {
  return (
    <EntryForm id="hours" deed="hours" save="Save the hours" refused={refused} values={{ hours }} hidden={{ seen }}>
      {(fields) => {
        const byDay = fields.hours!.getFieldset() as Record<string, { getFieldset(): Record<"opens" | "closes", never> }>;
        return days.map(({ id, name }) => {
          const { opens, closes } = byDay[id]!.getFieldset();
          return (
            <fieldset key={id} className="grid gap-3 sm:grid-cols-[12rem_1fr] sm:items-start">
              <legend className="sr-only">{name}</legend>
              <p aria-hidden className="pt-8 text-sm font-semibold max-sm:pt-0">
                {name}
              </p>
              <FieldRow>
                <TimeField label="Open from" {...fieldProps(opens)} />
                <TimeField label="until" {...fieldProps(closes)} />
              </FieldRow>
            </fieldset>
          );
        });
      }}
    </EntryForm>
  );
}

type Block = { id: string; day: string; starts: string; ends: string; reason: string };

export function BlockList({ blocks, days, formKey, refused }: { blocks: Block[]; days: DayChoice[]; formKey: string; refused: Refused }) {
  return (
    <ul className="grid gap-5">
      {blocks.map(({ id, day, starts, ends, reason }) => (
        <li key={id} className={entry}>
          <EntryForm
            id={`block-${id}`}
            deed="block-remove"
            save={`Take the block off: ${reason}`}
            refused={refused}
            hidden={{ entry: id }}
            more={<span />}
          >
            {() => (
              <p>
                <strong className="tabular-nums">
                  {day}, {starts}–{ends}
                </strong>
                : {reason}
              </p>
            )}
          </EntryForm>
        </li>
      ))}
      <li className={entry} key={`new ${blocks.length}`}>
        <h3 className="mb-3 text-base">{blocks.length > 0 ? "Block it again" : "Block it"}</h3>
        <EntryForm id="block-new" deed="block-add" save="Block the room" refused={refused} formKey={formKey}>
          {(fields) => (
            <>
              <SelectField label="Day" choices={days.map(({ id, name }) => ({ value: id, label: name }))} {...fieldProps(fields.day!)} />
              <FieldRow>
                <TimeField label="From" {...fieldProps(fields.starts!)} />
                <TimeField label="Until" hint="Not later than From: the next morning." {...fieldProps(fields.ends!)} />
              </FieldRow>
              <TextField
                label="Why"
                hint="Set-up, rehearsal, closed. For the team alone."
                {...fieldProps(fields.reason!)}
                autoComplete="off"
              />
            </>
          )}
        </EntryForm>
      </li>
    </ul>
  );
}

const entry = "rounded-lg border border-line bg-paper p-4";
