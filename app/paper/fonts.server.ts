// Also read by the worker, which Node runs as it stands: erasable types and packages only.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const resolve = createRequire(import.meta.url).resolve;

const regular = "400Regular";
const semibold = "600SemiBold";

/** Every face a document may use. Only these two weights are ever read; they come from npm, so paper looks alike on every machine. */
const faces = [
  { packageName: "noto-sans", file: "NotoSans" },
  { packageName: "source-serif-4", file: "SourceSerif4" },
  { packageName: "noto-sans-arabic", file: "NotoSansArabic" },
  { packageName: "noto-sans-thai", file: "NotoSansThai" },
  { packageName: "noto-sans-tc", file: "NotoSansTC" },
  { packageName: "noto-sans-sc", file: "NotoSansSC" },
  { packageName: "noto-sans-kr", file: "NotoSansKR" },
  { packageName: "noto-emoji", file: "NotoEmoji" },
];

export const fontFolders = () =>
  faces.flatMap(({ packageName }) => [regular, semibold].map((weight) => join(folderOf(packageName), weight)));

/** One file for each face; both weights of a face cover the same characters. */
export const regularFontFiles = () => faces.map(({ packageName, file }) => join(folderOf(packageName), regular, `${file}_${regular}.ttf`));

const folderOf = (packageName: string) => dirname(resolve(`@expo-google-fonts/${packageName}/package.json`));

const scripts = [
  { holds: /\p{Script=Arabic}/u, packageName: "noto-sans-arabic", file: "NotoSansArabic" },
  { holds: /\p{Script=Thai}/u, packageName: "noto-sans-thai", file: "NotoSansThai" },
  { holds: /\p{Script=Hangul}/u, packageName: "noto-sans-kr", file: "NotoSansKR" },
  { holds: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u, packageName: "noto-emoji", file: "NotoEmoji" },
];

/** Those that a text in this language needs, of the large faces one weight: Chinese ones take long to read, and most texts have none of it. */
export function fontFilesFor(text: string, language: string): string[] {
  const han = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303f\uff00-\uffef]/u.test(text);
  const chinese = new Intl.Locale(language).maximize().script === "Hans" ? "SC" : "TC";
  const latin = faces.slice(0, 2).flatMap((face) => [regular, semibold].map((weight) => ({ ...face, weight })));
  const others = [
    ...scripts.filter(({ holds }) => holds.test(text)),
    ...(han ? [{ packageName: `noto-sans-${chinese.toLowerCase()}`, file: `NotoSans${chinese}` }] : []),
  ];
  return [...latin, ...others.map((face) => ({ ...face, weight: semibold }))].map(({ packageName, file, weight }) =>
    join(folderOf(packageName), weight, `${file}_${weight}.ttf`),
  );
}
