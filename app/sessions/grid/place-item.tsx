import { Form } from "@remix-run/react";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { FormKey } from "~/ui/form/form-key";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { Notice } from "~/ui/notice";
import { seen } from "./grid-form";
import type { GridItem, GridPage } from "./grid-page";
import { placementText } from "./placement";

type Props = {
  page: GridPage;
  item: GridItem;
  problem: string | undefined;
  errors: Record<string, string[] | null>;
  typed: Typed | undefined;
};
type Typed = Partial<Record<"day" | "start" | "minutes" | "room", string>>;

/** All that a hand can do in the grid, and every day of the event, by a form that needs no script. */
export function PlaceItem({ page, item, problem, errors, typed }: Props) {
  const { address, day, days, rooms, items, formKey } = page;
  const { placement } = item;
  const here = paths.programmeGrid(address, day.date);
  const names = { rooms, days: days.map(({ id, longName }) => ({ id, name: longName })) };
  const others = items.filter(({ id }) => id !== item.id);
  const fault = (name: string) => errors[`moves[0].${name}`] ?? undefined;
  return (
    <Card title={<bdi>{item.title}</bdi>}>
      <p className="mb-4 text-sm text-ink-2">{placementText(placement, names)}</p>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {item.clashes.map((sentence) => (
        <Notice key={sentence} tone="warn" title="Clash">
          {sentence}
        </Notice>
      ))}
      <Form method="post" action={`${here}&item=${item.id}`} className="mt-4 grid gap-4">
        <FormKey value={formKey} />
        <input type="hidden" name="deed" value="place" />
        <input type="hidden" name="moves[0].id" value={item.id} />
        <input type="hidden" name="moves[0].revision" value={item.revision} />
        <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField
            label="Day"
            name="moves[0].day"
            id="place-day"
            empty="Not placed yet"
            choices={days.map(({ id, longName }) => ({ value: id, label: longName }))}
            defaultValue={typed?.day ?? placement.dayId ?? ""}
            errors={fault("day")}
          />
          <TextField
            label="Start"
            name="moves[0].start"
            id="place-start"
            narrow
            defaultValue={typed?.start ?? placement.start ?? ""}
            errors={fault("start")}
          />
          <TextField
            label="Minutes"
            name="moves[0].minutes"
            id="place-minutes"
            inputMode="numeric"
            narrow
            defaultValue={typed?.minutes ?? String(placement.minutes)}
            errors={fault("minutes")}
          />
          <SelectField
            label="Room"
            name="moves[0].room"
            id="place-room"
            empty="No room"
            choices={rooms.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={typed?.room ?? placement.roomId ?? ""}
            errors={fault("room")}
          />
        </div>
        <div className="flex flex-wrap gap-3">
          <Button look="primary">Place it there</Button>
          <ButtonLink href={paths.draftSession(address, item.id)}>Open the item</ButtonLink>
          <ButtonLink href={here} look="quiet">
            Close
          </ButtonLink>
        </div>
      </Form>
      {others.length > 0 && placement.start !== null && (
        <Form method="post" action={`${here}&item=${item.id}`} className="mt-5 flex flex-wrap items-end gap-3 border-t border-line pt-4">
          <FormKey value={formKey} />
          <input type="hidden" name="deed" value="swap" />
          <input type="hidden" name="one" value={seen(item)} />
          <SelectField
            label="Let it change places with"
            name="other"
            id="place-other"
            choices={others.map((other) => ({ value: seen(other), label: `${other.placement.start} ${other.title}` }))}
          />
          <Button>Change places</Button>
        </Form>
      )}
    </Card>
  );
}
