import { fromFirstMark, marksIn } from "./marks";

type MarkedProps = { children: string; words: readonly string[] /** Begin where something was found. */; excerpt?: boolean };

/** A text in which whatever was searched for is marked. */
export function Marked({ children, words, excerpt }: MarkedProps) {
  if (words.length === 0) return children;
  const pieces = marksIn(children, words);
  return (excerpt ? fromFirstMark(pieces) : pieces).map(({ text, marked }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text are told apart by where they stand
    marked ? <mark key={at}>{text}</mark> : text,
  );
}
