import { Notice } from "../notice";

type SavedMeanwhileProps = {
  /** By field; texts per language as objects. */
  saved: Record<string, unknown>;
  typed: Record<string, unknown> | null | undefined;
  /** By field, in the order of the form; what has no label is not compared. */
  labels: Record<string, string>;
};

/** A colleague saved the same page first: theirs and yours, field by field, above the form that still holds yours. */
export function SavedMeanwhile({ saved, typed, labels }: SavedMeanwhileProps) {
  const [theirs, yours] = [flat(saved), flat(typed ?? {})];
  const differing = Object.keys({ ...theirs, ...yours }).filter(
    (name) => labels[fieldOf(name)] && (theirs[name] ?? "") !== (yours[name] ?? ""),
  );
  return (
    <div className="mb-6 max-w-form">
      <Notice tone="warn" title="A colleague has changed this page since you opened it.">
        <p>Nothing of yours is lost: it stands in the form below. Save again to put yours in the place of theirs.</p>
        {differing.length > 0 && (
          <dl className="mt-3 grid gap-3">
            {differing.map((name) => (
              <div key={name}>
                <dt className="font-semibold">{[labels[fieldOf(name)], ...name.split(".").slice(1)].join(", ")}</dt>
                <dd className="whitespace-pre-line">Theirs: {theirs[name] || "(empty)"}</dd>
                <dd className="whitespace-pre-line">Yours: {yours[name] || "(empty)"}</dd>
              </div>
            ))}
          </dl>
        )}
      </Notice>
    </div>
  );
}

const fieldOf = (name: string) => name.split(".")[0] ?? name;

function flat(value: Record<string, unknown>, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      if (each === null || each === undefined) return [];
      if (Array.isArray(each)) return [[prefix + key, each.join(", ")]];
      return typeof each === "object"
        ? Object.entries(flat(each as Record<string, unknown>, `${prefix}${key}.`))
        : [[prefix + key, String(each)]];
    }),
  );
}
