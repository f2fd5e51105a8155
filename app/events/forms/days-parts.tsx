import type { ComponentProps } from "react";
import { ButtonLink } from "~/ui/button";
import { fieldProps, wordsProps } from "~/ui/form/field-props";
import { FieldRow } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { NumberField } from "~/ui/form/typed-fields";
import { WordsField } from "~/ui/form/words-field";
import { type Room, type Track, trackColours } from "../day";
import { languagesOf } from "../language";
import type { Words } from "../words";
import { EntryForm, OrderButtons } from "./entry-form";

type Refused = ComponentProps<typeof EntryForm>["refused"];
type ListProps = { languages: string[]; refused: Refused };

const nameLabels = { name: "Name", seats: "Seats", colour: "Colour", heading: "Heading" };

type Days = { seen: string; list: { id: string; date: string; heading: Words }[] };

export function DayHeadings({ days, languages, refused }: ListProps & { days: Days }) {
  const boxes = languagesOf(languages);
  const heading = Object.fromEntries(days.list.map((day) => [day.id, day.heading]));
  return (
    <EntryForm
      id="headings"
      deed="headings"
      save="Save the headings"
      refused={refused}
      values={{ heading }}
      hidden={{ seen: days.seen }}
      labels={nameLabels}
    >
      {(fields) => {
        const byDay = fields.heading!.getFieldset() as Record<string, Parameters<typeof wordsProps>[0]>;
        return days.list.map(({ id, date }) => <WordsField key={id} label={date} languages={boxes} {...wordsProps(byDay[id]!, boxes)} />);
      }}
    </EntryForm>
  );
}

type RoomListProps = ListProps & { formKey: string; rooms: (Room & { seen: string })[]; timesOf: (room: string) => string };

export function RoomList({ rooms, formKey, languages, refused, timesOf }: RoomListProps) {
  const boxes = languagesOf(languages);
  const shown = (fields: Parameters<ComponentProps<typeof EntryForm>["children"]>[0]) => (
    <FieldRow>
      <WordsField label="Name" languages={boxes} {...wordsProps(fields.name!, boxes)} />
      <NumberField label="Seats" min={1} {...fieldProps(fields.seats!)} />
    </FieldRow>
  );
  return (
    <ol className="grid gap-5">
      {rooms.map(({ id, name, seats, seen }, index) => (
        <li key={id + seen} className={entry}>
          <EntryForm
            id={`room-${id}`}
            deed="room-save"
            save="Save"
            refused={refused}
            values={{ name, seats: seats ?? undefined }}
            hidden={{ entry: id, seen }}
            labels={nameLabels}
            more={
              <>
                <OrderButtons of="room" name={nameOf(name)} first={index === 0} last={index === rooms.length - 1} remove="Remove" />
                <ButtonLink href={timesOf(id)} small aria-label={`Hours and blocked times of ${nameOf(name)}`}>
                  Hours and blocked times
                </ButtonLink>
              </>
            }
          >
            {shown}
          </EntryForm>
        </li>
      ))}
      <li key={`new ${rooms.length}`} className={entry}>
        <h3 className="mb-3 text-base">Another room</h3>
        <EntryForm id="room-new" deed="room-add" save="Add the room" refused={refused} formKey={formKey}>
          {shown}
        </EntryForm>
      </li>
    </ol>
  );
}

export function TrackList({ tracks, formKey, languages, refused }: ListProps & { formKey: string; tracks: (Track & { seen: string })[] }) {
  const boxes = languagesOf(languages);
  const colours = trackColours.map((colour) => ({ value: String(colour), label: colourNames[colour] }));
  const shown = (fields: Parameters<ComponentProps<typeof EntryForm>["children"]>[0]) => (
    <FieldRow>
      <WordsField label="Name" languages={boxes} {...wordsProps(fields.name!, boxes)} />
      <SelectField label="Colour" choices={colours} {...fieldProps(fields.colour!)} />
    </FieldRow>
  );
  const next = trackColours.find((colour) => tracks.every((track) => track.colour !== colour)) ?? 1;
  return (
    <ol className="grid gap-5">
      {tracks.map(({ id, name, colour, seen }, index) => (
        <li key={id + seen} className={entry}>
          <EntryForm
            id={`track-${id}`}
            deed="track-save"
            save="Save"
            refused={refused}
            values={{ name, colour: String(colour) }}
            hidden={{ entry: id, seen }}
            labels={nameLabels}
            more={<OrderButtons of="track" name={nameOf(name)} first={index === 0} last={index === tracks.length - 1} remove="Remove" />}
          >
            {shown}
          </EntryForm>
        </li>
      ))}
      <li key={`new ${tracks.length}`} className={entry}>
        <h3 className="mb-3 text-base">Another track</h3>
        <EntryForm
          id="track-new"
          deed="track-add"
          save="Add the track"
          refused={refused}
          formKey={formKey}
          values={{ colour: String(next) }}
        >
          {shown}
        </EntryForm>
      </li>
    </ol>
  );
}

const entry = "rounded-lg border border-line bg-paper p-4";

export const nameOf = (name: Words) => Object.values(name)[0] ?? "";

const colourNames: Record<(typeof trackColours)[number], string> = {
  1: "Navy",
  2: "Plum",
  3: "Sea green",
  4: "Brass",
  5: "Brick",
  6: "Violet",
  7: "Olive",
  8: "Steel blue",
};
