import { expect, test } from "vitest";
import { firstNames } from "~/delegations/first-names.server";
import { strayNameFinder } from "~/delegations/names/other-names.server";

const found = (text: string, { list = firstNames, elsewhere = [], plain = [] }: Partial<Lists> = {}) =>
  strayNameFinder(list, elsewhere, plain)(text).map(({ found, code }) => `${found} ${code}`);
type Lists = { list: { code: string; name: string }[] | typeof firstNames; elsewhere: { code: string; name: string }[]; plain: string[] };

const renamed = (code: string, name: string) => firstNames.map((each) => (each.code === code ? { ...each, name } : each));

test("a name that the list does not use is found, and the list's own are left alone", () => {
  expect(found("Police of South Korea, Viet Nam and Vietnam")).toEqual(["South Korea KR", "Vietnam VN"]);
  expect(found("Republic of Korea; Hong Kong, China; Côte d'Ivoire; Guinea-Bissau")).toEqual([]);
  expect(found("Taiwan, Province of China", { list: renamed("TW", "Chinese Taipei") })).toEqual(["Taiwan, Province of China TW"]);
  expect(found("Chinese Taipei and Taiwan", { list: renamed("TW", "Chinese Taipei") })).toEqual(["Taiwan TW"]);
});

test("a longer name is not taken for a shorter one in it, nor a word for a part of it", () => {
  expect(found("Democratic People’s Republic of Korea")).toEqual([]);
  expect(found("People's Republic of China")).toEqual(["People’s Republic of China CN"]);
  expect(found("Nigeria, Turkeys, Taiwanese, UKRAINE")).toEqual([]);
});

test("the host's own name and names of other lists count; Chinese names stand between other letters", () => {
  expect(found("Hong Kong Police Force", { plain: ["Hong Kong Police Force"] })).toEqual([]);
  expect(found("Hong Kong Police Force")).toEqual(["Hong Kong HK"]);
  expect(found("來自台灣的代表", { elsewhere: [{ code: "TW", name: "台灣" }] })).toEqual(["台灣 TW"]);
});

test("the excerpt is about a line, and hostile text costs nothing", () => {
  const [stray] = strayNameFinder(firstNames, [], [])(`${"word ".repeat(40)}Burma ${"word ".repeat(40)}`);
  expect(stray!.excerpt).toMatch(/^…word .*Burma.* word…$/);
  expect(stray!.excerpt.length).toBeLessThan(100);
  const before = performance.now();
  strayNameFinder(firstNames, [], ["a".repeat(300)])("Republic of ".repeat(20_000));
  expect(performance.now() - before).toBeLessThan(1_500);
});
