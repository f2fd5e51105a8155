/**
 * Lines of at most `wide` ems, judged by how wide letters of a semibold face usually are; Chinese and its kin may break anywhere.
 * What does not fit in `most` lines ends with an ellipsis.
 */
export function wrapText(text: string, wide: number, most: number): string[] {
  const lines: string[] = [];
  let [line, width] = ["", 0];
  for (const token of text.replace(/\s+/g, " ").trim().match(tokens) ?? []) {
    const wider = widthOf(token);
    if (line && width + widthOf(token.trimEnd()) > wide) {
      lines.push(line.trimEnd());
      [line, width] = ["", 0];
    }
    line += token;
    width += wider;
  }
  if (line) lines.push(line.trimEnd());
  if (lines.length <= most) return lines.map((each) => cut(each, wide));
  return [...lines.slice(0, most - 1), cut(`${lines.slice(most - 1).join(" ")}`, wide)];
}

const tokens =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}][、，。！？；：」』）》]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+\s?|\s/gu;

function cut(line: string, wide: number): string {
  if (widthOf(line) <= wide) return line;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (widthOf(kept) + widthOf(segment) + 1 > wide) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u.test(sign)) width += 1;
    else if (/\p{M}/u.test(sign)) width += 0;
    else if (/[il.,'’|!:;]/.test(sign)) width += 0.32;
    else if (/[mwMW—…@]/.test(sign)) width += 0.9;
    else if (sign === " ") width += 0.25;
    else width += /\p{Lu}/u.test(sign) ? 0.68 : 0.56;
  }
  return width;
}
