import { part } from "./as-text";
import { ink2, paragraph } from "./look";

/** `lines` is the host's signature block, line by line. */
export type Secretariat = { lines: string[]; mail: string; phone: string };

export const Signature = part(
  ({ closing, lines, mail, phone }: Secretariat & { closing: string }) => (
    <p style={{ ...paragraph, margin: "24px 0 18px" }}>
      {closing}
      {lines.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a signature have no other name
        <span key={index}>
          <br />
          {index === 0 ? <strong>{text}</strong> : text}
        </span>
      ))}
      {(mail || phone) && (
        <>
          <br />
          <span className="faint" style={{ fontSize: "13px", color: ink2 }}>
            {mail && (
              <a href={`mailto:${mail}`} style={{ color: ink2 }}>
                {mail}
              </a>
            )}
            {mail && phone && " · "}
            {phone}
          </span>
        </>
      )}
    </p>
  ),
  ({ closing, lines, mail, phone }) => `${[closing, ...lines, [mail, phone].filter(Boolean).join(" · ")].filter(Boolean).join("\n")}\n\n`,
);
