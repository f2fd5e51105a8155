import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { classes } from "~/ui/classes";

type RowHandleProps = {
  title: string;
  onStep: (to: "earlier" | "later") => void;
  /** Where the row was let go: before another one, or behind all. */
  onPlace: (place: { before: string | undefined }) => void;
  /** While it is dragged; undefined: no longer. */
  onHover: (place: { before: string | undefined } | undefined) => void;
};

/** Moves its row: dragged, by the arrow keys, or by the two buttons that a click shows. */
export function RowHandle({ title, onStep, onPlace, onHover }: RowHandleProps) {
  const [open, setOpen] = useState(false);
  const drag = useRef<{ y: number; moving: boolean; before: string | undefined }>();
  const stop = () => {
    drag.current = undefined;
    onHover(undefined);
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const now = drag.current;
    if (!now || (!now.moving && Math.abs(event.clientY - now.y) < 6)) return;
    now.moving = true;
    now.before = rowBelow(event.currentTarget, event.clientY);
    onHover({ before: now.before });
  };
  const onPointerUp = () => {
    const now = drag.current;
    stop();
    if (now?.moving) onPlace({ before: now.before });
    else if (now) setOpen(!open);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === "Escape") stop();
    if (event.key === "Enter" || event.key === " ") setOpen(!open);
    if (event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onStep(event.key === "ArrowUp" ? "earlier" : "later");
  };
  return (
    <span className="relative noscript:hidden">
      <button
        type="button"
        data-handle=""
        aria-label={`Move ${title}`}
        aria-expanded={open}
        title="Drag, or Alt with an arrow key"
        className="grid h-9 w-6 cursor-grab touch-none place-items-center rounded text-ink-3 hover:bg-wash-2 hover:text-ink"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { y: event.clientY, moving: false, before: undefined };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={stop}
        onKeyDown={onKeyDown}
      >
        <svg aria-hidden="true" viewBox="0 0 10 16" className="h-4 w-2.5" fill="currentColor">
          {[3, 8, 13].map((y) => [2.5, 7.5].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.3" />))}
        </svg>
      </button>
      {open && (
        <span className="absolute top-full left-0 z-20 mt-0.5 flex gap-1 rounded border border-line bg-paper p-1 shadow">
          {(["earlier", "later"] as const).map((to) => (
            <button key={to} type="button" className={stepShape} aria-label={`Move ${title} ${to}`} onClick={() => onStep(to)}>
              {to === "earlier" ? "Earlier" : "Later"}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}

const stepShape = classes("min-h-8 rounded px-2 text-xs font-semibold text-link hover:bg-wash-2");

/** The row whose upper half, or the one above whose lower half, is under the pointer. */
function rowBelow(handle: HTMLElement, y: number): string | undefined {
  const rows = [...(handle.closest("tbody")?.querySelectorAll<HTMLElement>("tr[data-row][data-timed]") ?? [])];
  return rows.find((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  })?.dataset.row;
}
