import { Anchor } from "~/ui/anchor";
import { Tag } from "~/ui/tag";

type TaggedLinesProps = { tone: "bad" | "warn" | "neutral"; lines: { tag: string; sentence: string; href: string | undefined }[] };

/** What changes, or what clashes: a sentence each behind a word that says which. */
export function TaggedLines({ lines, tone }: TaggedLinesProps) {
  return (
    <ul className="divide-y divide-line-2 text-sm">
      {lines.map(({ tag, sentence, href }) => (
        <li key={`${tag} ${sentence}`} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[7rem_1fr]">
          <span>
            <Tag tone={tone}>{tag}</Tag>
          </span>
          <span>{href ? <Anchor href={href}>{sentence}</Anchor> : sentence}</span>
        </li>
      ))}
    </ul>
  );
}
