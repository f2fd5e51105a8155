import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { programmeWords } from "./programme-words";

export type ZoneSwitchData = {
  chosen: string | null;
  choices: { id: string; label: string }[];
  kept: { name: string; value: string }[];
  /** The address of this page with the event's time alone. */
  off?: string;
};

/** Shows the reader's own time beside the event's, by a form that needs no script. */
export function ZoneSwitch({ zones: { chosen, choices, kept, off }, language }: { zones: ZoneSwitchData; language: string }) {
  const words = programmeWords(language);
  return (
    <form method="get" className="flex flex-wrap items-end gap-2.5 text-sm">
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="grid min-w-0 grow gap-1 lg:grow-0">
        <span className="text-ink-2">{words.zoneChoose}</span>
        <select name="zone" defaultValue={chosen ?? ""} className="control lg:w-64">
          <option value="">{words.zoneOff}</option>
          {choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button>{words.zoneShow}</Button>
      {chosen && off && (
        <Anchor href={off} className="py-2.5">
          {words.zoneOff}
        </Anchor>
      )}
    </form>
  );
}
