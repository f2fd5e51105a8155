import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Tag } from "~/ui/tag";
import type { PublicChange } from "./public-changes";
import { versionWords } from "./version-words";

type PublicChangeListProps = { event: string; chosen: string; changes: PublicChange[]; language: string };

/** What changed, the new first and the old beside it. */
export function PublicChangeList({ event, chosen, changes, language }: PublicChangeListProps) {
  const words = versionWords(language);
  if (changes.length === 0) return <p className="text-sm text-ink-2">{words.noChanges}</p>;
  return (
    <ul className="divide-y divide-line-2">
      {changes.map(({ key, code, title, tags, lines }) => (
        <li key={key} className="grid gap-1.5 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            {code ? (
              <Anchor href={paths.session(event, code) + chosen} className="font-serif text-lg font-semibold">
                {title}
              </Anchor>
            ) : (
              <span className="font-serif text-lg font-semibold">{title}</span>
            )}
            {tags.map((tag) => (
              <Tag key={tag} tone={tag === words.whats.cancelled ? "bad" : "brass"}>
                {tag}
              </Tag>
            ))}
          </p>
          {lines.length > 0 && (
            <dl className="grid gap-1 text-sm">
              {lines.map(({ label, was, is }) => (
                <div key={label} className="grid gap-x-4 sm:grid-cols-[7rem_1fr]">
                  <dt className="text-ink-3">{label}</dt>
                  <dd className="tabular-nums">
                    {is}
                    {was && (
                      <span className="block text-ink-3">
                        {words.was} <del>{was}</del>
                      </span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
