import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { clockAt } from "~/time/wall-time";
import { classes } from "~/ui/classes";
import { FieldErrors } from "~/ui/form/field";
import type { PartCell, TimetablePart } from "../timetable-row";
import { partTimes, sayTooLong } from "./part-times";

/** `wanted`: it was asked for, and is to be filled in next. */
export type PlacedPart = { key: string; part: TimetablePart; wanted?: boolean };

type PartRowsProps = {
  /** "rows[3]" */
  of: string;
  title: string;
  /** When the item begins, in minutes since midnight, and how long it is; undefined where nobody has said. */
  item: { start: number; minutes: number } | undefined;
  parts: PlacedPart[];
  errorsOf: (cell: PartCell) => string[] | undefined;
  setParts: (parts: PlacedPart[]) => void;
  say: (sentence: string) => void;
  leading: number;
  disabled: boolean;
};

export const newPart = (): PlacedPart => ({ key: `part-${nextPart++}`, part: { id: "new", title: "", minutes: "", people: "" } });
let nextPart = 0;

/** The parts of one item as rows below it: a speech, questions. Their times follow from its own. */
export function PartRows({ of, title, item, parts, errorsOf, setParts, say, leading, disabled }: PartRowsProps) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const wanted = useRef<string>();
  useEffect(() => {
    if (!wanted.current) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  const lengths = parts.map(({ key, part }) => typed[key] ?? part.minutes);
  const { starts, total } = partTimes(item?.start, lengths);
  const tooLong = item && sayTooLong(total, item.minutes);

  const move = (from: number, to: number) => {
    if (to < 0 || to >= parts.length) return say(to < 0 ? "It is the first part." : "It is the last part.");
    const [moved] = parts.slice(from, from + 1);
    setParts(parts.toSpliced(from, 1).toSpliced(to, 0, moved!));
    wanted.current = `${of}.parts[${to}].title`;
    say(`Part ${from + 1} is now part ${to + 1}.`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, index: number) => {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      event.stopPropagation();
      move(index, index + (event.key === "ArrowUp" ? -1 : 1));
    }
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    wanted.current = `${of}.parts[${index + 1}].title`;
    setParts(index + 1 < parts.length ? [...parts] : [...parts, newPart()]);
  };

  return parts.map(({ key, part, wanted: next }, index) => {
    const name = (cell: keyof TimetablePart) => `${of}.parts[${index}].${cell}`;
    const box = (cell: "title" | "minutes" | "people", label: string) => ({
      ...{ name: name(cell), id: name(cell), defaultValue: part[cell], autoComplete: "off" },
      "aria-label": `${label}, part ${index + 1} of ${title}`,
      className: boxShape,
      ...(cell !== "title" &&
        errorsOf(`parts[${index}].${cell}`)?.length && { "aria-invalid": true, "aria-describedby": `${name(cell)}-error` }),
    });
    return (
      <tr
        key={key}
        data-part=""
        onKeyDown={(event) => onKeyDown(event, index)}
        className="align-top max-md:ms-4 max-md:grid max-md:grid-cols-[3.5rem_1fr] max-md:gap-2 max-md:border-s-2 max-md:border-line max-md:ps-3"
      >
        <td
          colSpan={leading}
          className={classes(cellShape, "text-end text-ink-2 tabular-nums md:pt-3 md:pe-3 max-md:pt-2 max-md:text-start")}
        >
          <input type="hidden" name={name("id")} value={part.id} />
          {starts[index] === undefined ? "–" : clockAt(starts[index])}
        </td>
        <td className={cellShape}>
          <div className="grid grid-cols-[1fr_5.5rem] gap-1 md:border-s-2 md:border-line md:ps-3">
            {/* biome-ignore lint/a11y/noAutofocus: without a script nothing else leads there */}
            <input {...box("title", "Title")} autoFocus={next} maxLength={300} placeholder="Part: a speech, questions" />
            <span className="relative">
              <input
                {...box("minutes", "Minutes")}
                className={classes(boxShape, "pe-9 text-end")}
                inputMode="numeric"
                maxLength={8}
                onInput={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
              />
              <span aria-hidden="true" className="pointer-events-none absolute top-2.5 right-2 text-xs text-ink-3">
                min
              </span>
            </span>
          </div>
          <FieldErrors id={name("minutes")} errors={errorsOf(`parts[${index}].minutes`)} />
          {index === parts.length - 1 && tooLong && <p className="mt-1 text-xs text-warn md:ps-3.5">{tooLong}</p>}
        </td>
        <td className={classes(cellShape, "max-md:hidden")} />
        <td className={classes(cellShape, "max-md:col-start-2")}>
          <input {...box("people", "People")} maxLength={2000} placeholder="Names; separated so" />
          <FieldErrors id={name("people")} errors={errorsOf(`parts[${index}].people`)} />
        </td>
        <td colSpan={2} className={classes(cellShape, "max-md:col-start-2")}>
          {!disabled && (
            <span className="flex gap-1 noscript:hidden">
              <PartButton label={`Move part ${index + 1} of ${title} up`} onClick={() => move(index, index - 1)} sign="↑" />
              <PartButton label={`Move part ${index + 1} of ${title} down`} onClick={() => move(index, index + 1)} sign="↓" />
              <PartButton
                label={`Remove part ${index + 1} of ${title}`}
                onClick={() => {
                  setParts(parts.toSpliced(index, 1));
                  say(`Part ${index + 1} is taken out when you save.`);
                }}
                sign="✕"
              />
            </span>
          )}
        </td>
      </tr>
    );
  });
}

const PartButton = ({ label, sign, onClick }: { label: string; sign: string; onClick: () => void }) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    onClick={onClick}
    className="min-h-9 min-w-8 rounded text-ink-2 hover:bg-wash-2 hover:text-ink"
  >
    {sign}
  </button>
);

const cellShape = "min-w-0 md:border-b md:border-line-2 md:px-1.5 md:py-1 md:first:ps-3";
const boxShape =
  "block min-h-9 w-full rounded border border-line bg-paper px-2 py-1 text-base text-ink placeholder:text-ink-3 hover:border-edge md:text-sm";
