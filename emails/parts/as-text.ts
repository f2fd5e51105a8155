import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

/** A part of a letter says itself how it reads without HTML; blocks end with an empty line. */
export type Part<Props> = ((props: Props) => ReactElement | null) & { asText(props: Props): string };

export const part = <Props>(html: (props: Props) => ReactElement | null, asText: (props: Props) => string): Part<Props> =>
  Object.assign(html, { asText });

/** The text of a letter, from the same elements as its HTML: what one says, the other says. */
export function asText(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map(asText).join("");
  if (!isValidElement<{ children?: ReactNode }>(node)) return "";
  const { type, props } = node;
  if (type === Fragment || typeof type === "string") return asText(props.children);
  const component = type as Partial<Part<unknown>> & ((props: unknown) => ReactNode);
  return component.asText ? component.asText(props) : asText(component(props));
}

/** Lines of at most 76 characters, broken between words; an address is never broken. */
export function wrapped(text: string, indent = ""): string {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    let current = "";
    for (const word of line.split(/ +/)) {
      if (current && indent.length + current.length + 1 + word.length > 76) {
        lines.push(current);
        current = word;
      } else current = current ? `${current} ${word}` : word;
    }
    lines.push(current);
  }
  return lines.join(`\n${indent}`);
}
