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
];

export const fontFolders = () =>
  faces.flatMap(({ packageName }) => [regular, semibold].map((weight) => join(folderOf(packageName), weight)));

/** One file for each face; both weights of a face cover the same characters. */
export const regularFontFiles = () => faces.map(({ packageName, file }) => join(folderOf(packageName), regular, `${file}_${regular}.ttf`));

const folderOf = (packageName: string) => dirname(resolve(`@expo-google-fonts/${packageName}/package.json`));
