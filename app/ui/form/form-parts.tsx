import type { ReactNode } from "react";

/** The fields of a form, one below the other at a width that reads well. */
export function FormFields({ children }: { children: ReactNode }) {
  return <div className="grid max-w-form gap-5">{children}</div>;
}

/** Fields that belong side by side: a date and a time, a code and a name. On a phone they stand below each other. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-5 sm:auto-cols-fr sm:grid-flow-col">{children}</div>;
}

/** A heading over some fields of a long form. */
export function FormSection({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className="mt-8 border-t border-line pt-6 first:mt-0 first:border-t-0 first:pt-0">
      <h2 className="text-xl">{title}</h2>
      {lead && <p className="mt-1 max-w-prose text-sm text-ink-2">{lead}</p>}
      <div className="mt-4 grid max-w-form gap-5">{children}</div>
    </section>
  );
}

/** The deeds of a form; the first is the one most people want. */
export function FormActions({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="mt-7 flex flex-wrap items-center gap-3 border-t border-line-2 pt-5">
      {children}
      {note && <p className="text-xs text-ink-3">{note}</p>}
    </div>
  );
}
