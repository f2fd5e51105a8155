import { renderAsync } from "@resvg/resvg-js";
import type { Card } from "./card";
import { fontFilesFor } from "./fonts.server";
import { printable } from "./uncovered-characters.server";
import { wrapText } from "./wrap-text";

const [width, height, margin] = [1200, 630, 80];

/** PNG, set in the fonts we bring, so it looks alike on every machine. Drawn on a thread of the pool. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const svg = svgOf(card);
  const drawn = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: fontFilesFor(svg, card.language), defaultFontFamily: "Noto Sans" },
    logLevel: "off",
  });
  return new Uint8Array(drawn.asPng());
}

function svgOf({ eyebrow, title, lines, host, colour, crest, rightToLeft }: Card): string {
  const shownCrest = crest && /^image\/(png|jpeg)$/.test(crest.mediaType) ? crest : undefined;
  const wide = width - 2 * margin - (shownCrest ? 190 : 0);
  const [x, anchor] = rightToLeft ? [width - margin, "end"] : [margin, "start"];
  const text = (y: number, size: number, fill: string, words: string, more = "") =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${fill}" ${more}>${escaped(printable(words))}</text>`;
  const fit = sizes
    .map((size) => ({ size, rows: wrapText(title, wide / size, 99) }))
    .find(({ size, rows }) => rows.length * size <= tallest);
  const { size, rows } = fit ?? { size: smallest, rows: wrapText(title, wide / smallest, 4) };
  const top = 150 + size * 0.85;
  const below = top + rows.length * size * 1.2 + 6;
  const band = /^#[0-9a-f]{6}$/i.test(colour) ? colour : "#d8b45f";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans">
<rect width="${width}" height="${height}" fill="#14284b"/><rect width="${width}" height="12" fill="${band}"/><rect y="${height - 110}" width="${width}" height="1" fill="#33466a"/>
${shownCrest ? `<image x="${rightToLeft ? margin : width - margin - 150}" y="70" width="150" height="150" preserveAspectRatio="xMidYMid meet" href="data:${shownCrest.mediaType};base64,${shownCrest.base64}"/>` : ""}
${text(118, 26, "#d8b45f", wrapText(eyebrow, wide / 26, 1)[0] ?? "", 'font-weight="600"')}
${rows.map((row, at) => text(top + at * size * 1.2, size, "#ffffff", row, 'font-family="Source Serif 4" font-weight="600"')).join("\n")}
${lines
  .slice(0, 2)
  .map((line, at) => text(below + at * 42, 28, "#cdd7ea", wrapText(line, wide / 28, 1)[0] ?? ""))
  .join("\n")}
${text(height - 48, 26, "#ffffff", wrapText(host, (width - 2 * margin) / 26, 1)[0] ?? "", 'font-weight="600"')}
</svg>`;
}

const smallest = 46;
const tallest = 190;
const sizes = [72, 62, 54, smallest];

const escaped = (text: string) =>
  // what no XML may hold (section 2.2) is left out; the rest of what is special there is written as a reference
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
