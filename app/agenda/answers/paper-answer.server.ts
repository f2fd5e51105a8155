import type { Paper } from "~/paper/paper.server";
import type { PrintedPaper } from "~/paper/paper-letter";
import type { Instant } from "~/time/instant";
import { answerFile, cacheControl, disposition } from "./file-answer.server";
import { printKept } from "./kept-files.server";

/** `unkept`: what may be another a minute later, and is no reader’s to keep. */
type PaperAnswer = { document: PrintedPaper; changedAt: Instant; personal: boolean; unkept?: true; fileName: string };

/** Shown in the browser, saved under a telling name. */
export async function answerPaper(
  request: Request,
  paper: Paper,
  { document, changedAt, personal, unkept, fileName }: PaperAnswer,
): Promise<Response> {
  const headers = new Headers({
    "content-type": "application/pdf",
    "cache-control": unkept ? "private, no-store" : cacheControl(personal),
    "content-disposition": disposition("inline", fileName, "pdf"),
    "x-robots-tag": "noindex",
  });
  return answerFile(request, { bytes: await printKept(paper, document), changedAt, headers });
}
