import { Button } from "~/ui/button";
import { programmeWords } from "./programme-words";

export type ZoneSwitchData = {
  chosen: string | null;
  choices: { id: string; label: string }[];
  kept: { name: string; value: string }[];
  offered: boolean;
};

/** Shows the reader's own time beside the event's, by a form that needs no script. */
export function ZoneSwitch({ zones, language }: { zones: ZoneSwitchData; language: string }) {
  const words = programmeWords(language);
  return (
    <details className="text-sm print-hidden" open={zones.offered || zones.chosen !== null}>
      <summary className="cursor-pointer py-2 font-semibold text-link">{words.zoneSwitch}</summary>
      <form method="get" className="flex flex-wrap items-end gap-2 pb-3">
        {zones.kept.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="grid gap-1">
          <span className="text-ink-2">{words.zoneChoose}</span>
          <select
            name="zone"
            defaultValue={zones.chosen ?? ""}
            className="min-h-10 max-w-72 rounded border border-edge bg-paper px-3 text-sm"
          >
            <option value="">{words.zoneOff}</option>
            {zones.choices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Button small>{words.zoneSwitch}</Button>
      </form>
    </details>
  );
}
