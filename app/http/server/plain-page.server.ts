import { createHash } from "node:crypto";

/** The house's type and colours in a few lines, for answers that stand before every page and may not wait for its styles. */
export const plainStyle = `
:root{color-scheme:light dark;--ink:#14203a;--ink-2:#46506a;--paper:#fff;--brass:#7f5e19;--link:#1e3a6b;--host:#d8b45f}
@media (prefers-color-scheme:dark){:root{--ink:#e9edf6;--ink-2:#bac3d6;--paper:#121a2b;--brass:#d8b45f;--link:#a9c1f2}}
html{background:var(--paper)}
body{margin:0;min-height:100vh;box-sizing:border-box;border-top:4px solid var(--host);color:var(--ink-2);font:1rem/1.55 "Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
main{max-width:36rem;margin:0 auto;padding:6rem 1.5rem}
.eyebrow{margin:0;font-size:.75rem;font-weight:600;letter-spacing:.08em;text-transform:uppercase;color:var(--brass)}
h1{margin:.5rem 0 0;font:600 1.625rem/1.2 "Source Serif 4 Variable","Source Serif 4","Source Serif Pro",Georgia,serif;color:var(--ink);text-wrap:balance}
p{margin:1rem 0 0}
p.way{margin-top:2rem}
a{color:var(--link);text-underline-offset:.2em}
`;

/** Nothing may run or be fetched; only these styles colour it. */
export const plainPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(plainStyle).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Where a form was too large the same address shows it again; a form that is to be sent once more is reached by the browser's own button, with all that was typed. */
const ways: Record<number, string> = { 413: '<p class="way"><a href="">Back to the form</a></p>', 503: "" };

/** Of its sentences the first is the heading. */
export function plainPage(status: number, sentences: string): string {
  const [heading = "", rest = ""] = sentences.split(/(?<=\.) (.*)/s);
  const way = ways[status] ?? '<p class="way"><a href="/">All events</a></p>';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading} Plenary</title><style>${plainStyle}</style><main><p class="eyebrow">Plenary</p><h1>${heading}</h1>${rest && `<p>${rest}</p>`}${way}</main></html>\n`;
}
