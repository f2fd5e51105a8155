import { blocksOf, type Piece } from "./plain-text";

/** Text a host wrote, below a heading of the second level. */
export function HostText({ text }: { text: string }) {
  return blocksOf(text).map((block, index) => {
    const key = `${block.kind} ${index}`;
    if (block.kind === "heading")
      return (
        <h3 key={key} className="mt-6 text-lg">
          <Pieces pieces={block.pieces} />
        </h3>
      );
    if (block.kind === "list")
      return (
        <ul key={key} className="mt-3 list-disc ps-6">
          {block.items.map((pieces, item) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list without identity
            <li key={item}>
              <Pieces pieces={pieces} />
            </li>
          ))}
        </ul>
      );
    return (
      <p key={key} className="mt-3 whitespace-pre-line">
        <Pieces pieces={block.pieces} />
      </p>
    );
  });
}

const Pieces = ({ pieces }: { pieces: Piece[] }) =>
  pieces.map(({ text, href }, index) =>
    href ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list without identity
      <a key={index} href={href} rel="noreferrer">
        {text}
      </a>
    ) : (
      text
    ),
  );
