import { type ConformField, fieldProps } from "~/ui/form/field-props";
import { SelectField } from "~/ui/form/select-field";
import { NumberField } from "~/ui/form/typed-fields";
import { type ClashRule, clashRules, verdicts } from "./clash";

type Fields = { verdict: ConformField & { getFieldset: () => unknown }; minutes: ConformField };

/** One sentence for each rule, and what is to happen. */
export function ChecksFields({ fields }: { fields: Fields }) {
  const decided = fields.verdict.getFieldset() as Record<ClashRule, ConformField>;
  return (
    <ul className="divide-y divide-line-2 rounded-lg border border-line bg-paper">
      {clashRules.map((rule) => (
        <li key={rule} className="grid gap-4 p-4">
          <SelectField
            label={ruleSentences[rule].sentence}
            hint={ruleSentences[rule].hint}
            choices={verdicts.map((value) => ({ value, label: verdictNames[value] }))}
            narrow
            {...fieldProps(decided[rule])}
          />
          {rule === "too-little-time" && (
            <NumberField label="Minutes needed between two rooms" min={0} max={240} {...fieldProps(fields.minutes)} />
          )}
        </li>
      ))}
    </ul>
  );
}

const verdictNames = { ignore: "Leave it alone", warn: "Tell us", block: "Hold up the next version" };

export const ruleSentences: Record<ClashRule, { sentence: string; hint?: string }> = {
  "person-twice": {
    sentence: "A person is in two sessions at once.",
    hint: "For sessions with places too: nobody can choose two at once, unless you leave it alone; you can still give somebody both, unless it holds up the next version.",
  },
  "room-twice": { sentence: "A room is taken by two sessions at once." },
  "too-little-time": {
    sentence: "A person has too little time to change rooms.",
    hint: "Only where two sessions of one person, one soon after the other, are in different rooms.",
  },
  "outside-availability": {
    sentence: "A speaker is not available.",
    hint: "Speakers say when they can come on their own page; the team can enter it for them.",
  },
  "room-blocked": { sentence: "A room is blocked.", hint: "For set-up, or because a part of a day is closed." },
  "outside-room-hours": {
    sentence: "A session lies outside the hours of its room.",
    hint: "Where hours are given for the room on that day.",
  },
  "outside-days": { sentence: "A session runs beyond the days of the event.", hint: "A night after the last day, for example." },
  "seats-short": {
    sentence: "There are too few seats.",
    hint: "More places are offered than the room has seats, or more people have signed up.",
  },
  "no-chair": { sentence: "A panel has neither a chair nor a moderator." },
};
