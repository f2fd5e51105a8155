import { useState } from "react";
import { classes } from "~/ui/classes";

/** An anchor beside the time: the item stays there when the day rolls on. An ordinary checkbox under the drawing. */
export function AnchorBox({ name, label, ticked, onChange }: { name: string; label: string; ticked: boolean; onChange: () => void }) {
  const [on, setOn] = useState(ticked);
  return (
    <label
      title={on ? "Anchored: it stays at its time when the day rolls on" : "Moves along when the day rolls on. Anchor it to its time"}
      className={classes(
        "relative grid h-9 w-7 shrink-0 cursor-pointer place-items-center rounded border has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brass",
        "border-transparent text-ink-3 hover:bg-wash-2 has-checked:border-brass has-checked:bg-brass-wash has-checked:text-brass",
      )}
    >
      <input
        type="checkbox"
        name={name}
        data-cell="anchored"
        aria-label={label}
        defaultChecked={ticked}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={(event) => {
          setOn(event.currentTarget.checked);
          onChange();
        }}
      />
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4" fill="none" stroke="currentColor" strokeWidth="1.6">
        <circle cx="8" cy="3.2" r="1.7" />
        <path d="M8 5v9M4.8 7.2h6.4M2.5 9.5c.4 2.6 2.6 4.5 5.5 4.5s5.1-1.9 5.5-4.5" />
      </svg>
    </label>
  );
}
