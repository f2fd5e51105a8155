import type { ReactNode } from "react";

type ConfirmProps = { title: ReactNode; losses: ReactNode[]; children?: ReactNode; deed: ReactNode; stay: ReactNode };

/** The page before a deed that cannot be undone: what exactly will be lost, the deed by name, and the way back. */
export function Confirm({ title, losses, children, deed, stay }: ConfirmProps) {
  return (
    <section className="max-w-form rounded-lg border border-line bg-paper p-6">
      <h1 className="text-2xl">{title}</h1>
      {losses.length > 0 && (
        <ul className="mt-4 grid gap-1.5 border-s-[3px] border-bad ps-4">
          {losses.map((loss, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list without identity
            <li key={index}>{loss}</li>
          ))}
        </ul>
      )}
      {children && <div className="mt-4 text-ink-2">{children}</div>}
      <div className="mt-6 flex flex-wrap gap-3">
        {deed}
        {stay}
      </div>
    </section>
  );
}
