import type { ReactNode } from "react";
import { classes } from "../classes";

type ToolMenuProps = { label: ReactNode; on?: boolean; children: ReactNode };

/** A button that opens a small panel below itself, without script; of those on one page only one is open. `on` marks one that changes the view. */
export function ToolMenu({ label, on, children }: ToolMenuProps) {
  return (
    <details name="tools" className="relative text-sm max-lg:open:basis-full print-hidden">
      <summary
        className={classes(
          "inline-flex min-h-10 list-none items-center gap-2 rounded border px-2.5 sm:px-3.5 font-semibold hover:border-edge hover:bg-wash [&::-webkit-details-marker]:hidden",
          on ? "border-brass text-brass" : "border-line text-ink",
        )}
      >
        <span className="max-w-44 truncate">{label}</span>
        <span aria-hidden="true" className="size-1.5 -translate-y-0.5 rotate-45 border-r-2 border-b-2 border-current" />
      </summary>
      <div className="z-30 mt-2 rounded-lg border border-line bg-paper p-4 max-lg:w-full lg:absolute lg:end-0 lg:top-full lg:w-80 lg:shadow-float">
        {children}
      </div>
    </details>
  );
}
