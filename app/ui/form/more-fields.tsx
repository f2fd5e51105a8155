import type { ReactNode } from "react";

/** Fields most people can leave alone. Opened where one of them is filled or wrong, so that nothing typed is hidden. */
export function MoreFields({ label, open, children }: { label: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group rounded border border-line">
      <summary className="px-4 py-2.5 text-sm font-semibold text-link">{label}</summary>
      <div className="grid gap-5 border-t border-line-2 p-4">{children}</div>
    </details>
  );
}
