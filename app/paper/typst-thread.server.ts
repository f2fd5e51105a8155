// Started by path, by Node itself: erasable types, node modules and packages only, `./x.ts` with its extension.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { collectGarbage, giveWay } from "./background-thread.server.ts";
import { fontFolders } from "./fonts.server.ts";
import type { PrintedPaper } from "./paper-letter.ts";
import { printable } from "./uncovered-characters.server.ts";

export type PaperOrder = { number: number; document: PrintedPaper };
export type PaperAnswer = { number: number; pdf: Uint8Array } | { number: number; failure: string };

giveWay();

const { templates } = workerData as { templates: string };

/** Typst keeps what it has set for the next compilation: unswept, the thread grows by more than a megabyte a document. */
const documentsBetweenSweeps = 5;

const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders() }] });
let printed = 0;

parentPort!.on("message", ({ number, document }: PaperOrder) => {
  const answer = answerTo(number, document);
  parentPort!.postMessage(answer, "pdf" in answer ? [answer.pdf.buffer as ArrayBuffer] : []);
  if (++printed % documentsBetweenSweeps === 0) {
    compiler.evictCache(0);
    collectGarbage({ type: "minor" });
  }
});

function answerTo(number: number, document: PrintedPaper): PaperAnswer {
  try {
    return { number, pdf: print(document) };
  } catch (error) {
    return { number, failure: reasonOf(error) };
  }
}

function print({ crest, ...document }: PrintedPaper): Uint8Array<ArrayBuffer> {
  const crestFile = crest && layOut(crest);
  try {
    return set(document, crestFile);
  } catch (error) {
    if (!crestFile) throw error;
    return set(document);
  } finally {
    if (crestFile) compiler.unmapShadow(join(templates, crestFile));
  }
}

type CrestFile = `crest-${string}`;

/** Named by its content, so that a thousand agendas with one crest decode it once and a new crest is never mistaken for the old. */
function layOut({ mediaType, base64 }: NonNullable<PrintedPaper["crest"]>): CrestFile {
  const bytes = Buffer.from(base64, "base64");
  const file: CrestFile = `crest-${createHash("sha256").update(bytes).digest("hex")}.${mediaType.split("/")[1]}`;
  compiler.mapShadow(join(templates, file), bytes);
  return file;
}

/** What people wrote reaches Typst as JSON alone, so no sign in it can become markup or code. */
function set({ template, ...document }: Omit<PrintedPaper, "crest">, crestFile?: CrestFile): Uint8Array<ArrayBuffer> {
  const paper = JSON.stringify({ ...document, ...localeOf(document.language), crestFile }, (_, value) =>
    typeof value === "string" ? printable(value) : value,
  );
  const result = compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs: { paper } });
  if (!result.result) throw result.takeError();
  return new Uint8Array(compiler.pdf(result.result, { pdfStandard: "ua-1" }));
}

/** A region is stated only where the event states one: "zh-Hant" alone is no statement about a place. */
function localeOf(tag: string) {
  const locale = new Intl.Locale(tag);
  return { language: locale.language, region: locale.region, script: locale.maximize().script };
}

/** Kept short: Typst names every letter it stumbles over, and reasons end up in logs. */
function reasonOf(error: unknown): string {
  const reasons = (error as { shortDiagnostics?: { message: string }[] } | null)?.shortDiagnostics
    ?.map(({ message }) => message)
    .join("; ");
  return (reasons ?? (error instanceof Error ? error.message : String(error))).slice(0, 300);
}
