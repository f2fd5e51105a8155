import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { asText } from "./parts/as-text";

/** One message: its subject, and the letter as an element. */
export type Email<Props> = { subject(props: Props): string; default(props: Props): ReactElement };

/** Subject, HTML and text of a letter, all from the same props; nothing in them turns the direction of what stands after it. */
export function render<Props>(email: Email<Props>, props: Props): { subject: string; html: string; text: string } {
  const letter = email.default(props);
  return {
    subject: straight(email.subject(props)),
    html: straight(`<!DOCTYPE html>${renderToStaticMarkup(letter)}`),
    text: straight(
      `${asText(letter)
        .replace(/\n{3,}/g, "\n\n")
        .trim()}\n`,
    ),
  };
}

const straight = (text: string) => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
