import { type ReactNode, useId } from "react";

/** How far long work has come. `done` and `total` are counts of the same thing; without `done` the end is not known yet. */
export function Progress({ label, done, total, note }: { label: ReactNode; done?: number; total: number; note?: ReactNode }) {
  const id = useId();
  return (
    <div>
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {note && <span className="text-ink-3 tabular-nums">{note}</span>}
      </div>
      <progress id={id} value={done} max={total} className="progress mt-2" />
    </div>
  );
}
