import type { ReactNode } from "react";
import { Head } from "./head";
import { darkness, line, sans } from "./look";
import { Paragraph, Small } from "./paragraph";
import { type Secretariat, Signature } from "./signature";
import { letterWords } from "./words";

/** What every letter knows, ready to be shown. */
export type LetterProps = {
  /** BCP 47. */
  language: string;
  rightToLeft: boolean;
  /** "13–15 September 2023 · Hong Kong", above the title. */
  kicker: string;
  title: string;
  shortTitle: string;
  /** An absolute address, or null where the host has no crest. */
  crestUrl: string | null;
  /** The line after "Dear"; never guessed. */
  dear: string;
  /** Null in letters of Plenary itself. */
  secretariat: Secretariat | null;
  /** Null in letters to the team. */
  personalUrl: string | null;
  /** Whom it is meant for, where the event is a draft and the letter reaches the team alone. */
  rehearsalFor: string | null;
};

/** The sheet a letter is written on: head, greeting, what there is to say, signature, small print. */
export function Letter({ preview, children, ...letter }: LetterProps & { preview: string; children: ReactNode }) {
  const words = letterWords(letter.language);
  return (
    <html lang={letter.language} dir={letter.rightToLeft ? "rtl" : "ltr"}>
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <Untold>
          <title>{letter.title}</title>
          <style>{darkness}</style>
        </Untold>
      </head>
      <body className="ground" style={{ margin: 0, padding: "24px 12px", background: "#f6f6f3", fontFamily: sans }}>
        <Untold>
          <div style={{ display: "none", maxHeight: 0, overflow: "hidden" }}>{preview}</div>
        </Untold>
        <table
          role="presentation"
          className="sheet"
          cellPadding={0}
          cellSpacing={0}
          style={{ width: "100%", maxWidth: "600px", margin: "0 auto", background: "#ffffff", border: `1px solid ${line}` }}
        >
          <tbody>
            <tr>
              <td>
                <Head {...letter} />
                <div className="words" style={{ padding: "26px 28px" }}>
                  {letter.rehearsalFor !== null && <Small>{words.rehearsal(letter.rehearsalFor)}</Small>}
                  <Paragraph>{words.dear(letter.dear)}</Paragraph>
                  {children}
                  {letter.secretariat && <Signature closing={words.forTheSecretariat} {...letter.secretariat} />}
                  {letter.personalUrl && <Small>{words.yourPage(letter.personalUrl)}</Small>}
                  {letter.personalUrl && letter.rehearsalFor === null && <Small>{words.linkIsYours}</Small>}
                </div>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

/** In the HTML alone. */
function Untold({ children }: { children: ReactNode }) {
  return <>{children}</>;
}
Untold.asText = () => "";

/** "REHEARSAL: …" where the letter is one. */
export const marked = (subject: string, { language, rehearsalFor }: LetterProps) =>
  rehearsalFor === null ? subject : `${letterWords(language).rehearsalMark}: ${subject}`;
