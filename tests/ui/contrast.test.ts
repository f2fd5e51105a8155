import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/ui/tokens.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
const light = coloursIn(lightCss);
const dark = { ...light, ...coloursIn(darkCss) };
const tracks = [1, 2, 3, 4, 5, 6, 7, 8];
const states = ["info", "ok", "warn", "bad", "brass"];

/** Text and the grounds it stands on: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const textPairs: [string, string[]][] = [
  ["ink", ["paper", "wash", "wash-2", ...states.map((state) => `${state}-wash`), ...tracks.map((track) => `track-${track}-wash`)]],
  ["ink-2", ["paper", "wash", "wash-2"]],
  ["ink-3", ["paper", "wash", "wash-2", ...tracks.map((track) => `track-${track}-wash`)]],
  ["link", ["paper", "wash", "wash-2", ...states.map((state) => `${state}-wash`)]],
  ["on-navy", ["navy", "navy-2"]],
  ["on-navy-2", ["navy", "navy-2"]],
  ["gilt", ["navy"]],
  ["on-deed", ["deed", "deed-2"]],
  ...states.map((state): [string, string[]] => [state, ["paper", "wash", `${state}-wash`]]),
  ...tracks.map((track): [string, string[]] => [`track-${track}`, ["paper", "wash", `track-${track}-wash`]]),
];

/** Edges of controls, the ring of focus, bars and rules that carry meaning: 3 to 1 (1.4.11). */
const shapePairs: [string, string[]][] = [
  ["edge", ["paper", "wash"]],
  ["focus", ["paper", "wash", "wash-2"]],
  ["gilt", ["navy"]],
  ["deed", ["paper", "wash", "wash-2"]],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("in %s", (_, colours) => {
  test.each(each(textPairs))("%s can be read on %s", (text, ground) => {
    expect(contrast(colours, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(each(shapePairs))("%s can be seen on %s", (shape, ground) => {
    expect(contrast(colours, shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

test("every colour of a ground or a text has a dark counterpart", () => {
  const same = ["host"];
  expect(Object.keys(light).filter((name) => !same.includes(name) && !(name in coloursIn(darkCss)))).toEqual([]);
});

test("the measure itself knows black on white", () => {
  expect(contrast({ a: "#000000", b: "#ffffff" }, "a", "b")).toBeCloseTo(21, 5);
});

function each(pairs: [string, string[]][]): [string, string][] {
  return pairs.flatMap(([front, grounds]) => grounds.map((ground): [string, string] => [front, ground]));
}

function coloursIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/--color-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

function contrast(colours: Record<string, string>, front: string, ground: string): number {
  const [a, b] = [luminance(colours[front]), luminance(colours[ground])];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

// WCAG 2.2, definition of relative luminance
function luminance(hex: string | undefined): number {
  if (!hex) throw new Error("There is no such colour in tokens.css");
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
