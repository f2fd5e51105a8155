/** `about`: whom it concerned, where the page does not say so itself. */
export type ShownLine = { id: string; who: string; what: string; when: string; about?: string };

/** What was done, line by line, the newest first. */
export function HistoryList({ lines }: { lines: ShownLine[] }) {
  return (
    <ol className="grid gap-3 text-sm">
      {lines.map(({ id, who, what, when, about }) => (
        <li key={id}>
          <span className="font-semibold">{who}</span> {what}
          {about && (
            <>
              {": "}
              <bdi>{about}</bdi>
            </>
          )}
          <span className="block text-xs text-ink-3 tabular-nums">{when}</span>
        </li>
      ))}
    </ol>
  );
}
