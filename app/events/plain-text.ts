/** A host's text as it is shown: a line that begins with # is a heading, lines that begin with - are a list, an empty line ends a paragraph. */
export type Block = { kind: "heading" | "paragraph"; pieces: Piece[] } | { kind: "list"; items: Piece[][] };

/** `href` only for web, mail and phone addresses written out in the text. */
export type Piece = { text: string; href?: string };

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ kind: "paragraph", pieces: piecesOf(open.join("\n")) });
    open = [];
  };
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const [heading, item] = [/^#+\s+(.+)$/.exec(line)?.[1], /^[-•]\s+(.+)$/.exec(line)?.[1]];
    if (line.trim() === "" || heading || item) close();
    if (heading) blocks.push({ kind: "heading", pieces: [{ text: heading }] });
    else if (item) addItem(blocks, piecesOf(item));
    else if (line.trim() !== "") open.push(line);
  }
  close();
  return blocks;
}

function addItem(blocks: Block[], pieces: Piece[]) {
  const last = blocks.at(-1);
  if (last?.kind === "list") last.items.push(pieces);
  else blocks.push({ kind: "list", items: [pieces] });
}

/** Addresses only in these plain forms: nothing a host types can become a link that runs. */
const address = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ text: found, href: found.startsWith("http") ? found : `mailto:${found}` });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
