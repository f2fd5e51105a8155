import type { ReactNode } from "react";
import { asText, part, wrapped } from "./as-text";
import { ink2, navy, paragraph, serif, small } from "./look";

export const Paragraph = part(
  ({ children }: { children: ReactNode }) => <p style={paragraph}>{children}</p>,
  ({ children }) => `${wrapped(asText(children))}\n\n`,
);

/** What need not be read first. */
export const Small = part(
  ({ children }: { children: ReactNode }) => (
    <p className="faint" style={{ ...small, overflowWrap: "anywhere" }}>
      {children}
    </p>
  ),
  ({ children }) => `${wrapped(asText(children))}\n\n`,
);

/** What the team wrote, with its empty lines. */
export const InOwnLines = part(
  ({ children }: { children: string }) => <p style={{ ...paragraph, overflowWrap: "anywhere", whiteSpace: "pre-line" }}>{children}</p>,
  ({ children }) => `${wrapped(children)}\n\n`,
);

/** Words of a person, in their own lines. */
export const Told = part(
  ({ children }: { children: string }) => (
    <p style={{ ...paragraph, paddingInlineStart: "14px", borderInlineStart: "3px solid #d8b45f", whiteSpace: "pre-line" }}>{children}</p>
  ),
  ({ children }) => `  ${wrapped(children, "  ")}\n\n`,
);

export const Heading = part(
  ({ children }: { children: ReactNode }) => (
    <h2 style={{ margin: "22px 0 4px", font: `600 17px/23px ${serif}`, color: "#14203a" }}>{children}</h2>
  ),
  ({ children }) => {
    const text = asText(children);
    return `${text}\n${"-".repeat(Math.min(text.length, 76))}\n`;
  },
);

/** The one thing to do. */
export const Button = part(
  ({ href, children }: { href: string; children: string }) => (
    <p style={{ margin: "4px 0 20px" }}>
      <a
        className="button"
        href={href}
        style={{
          display: "inline-block",
          padding: "12px 20px",
          background: navy,
          color: "#ffffff",
          font: "bold 15px/20px Arial, Helvetica, sans-serif",
          textDecoration: "none",
          borderRadius: "4px",
        }}
      >
        {children}
      </a>
    </p>
  ),
  ({ href, children }) => `${children}:\n${href}\n\n`,
);

/** To be typed elsewhere, therefore large and apart. */
export const Code = part(
  ({ children }: { children: string }) => (
    <p
      style={{ margin: "0 0 20px", font: "bold 28px/36px Consolas, Menlo, 'Courier New', monospace", letterSpacing: "0.12em", color: ink2 }}
    >
      {children}
    </p>
  ),
  ({ children }) => `    ${children}\n\n`,
);
