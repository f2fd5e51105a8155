import type { Paper } from "~/paper/paper.server";
import type { PaperDocument } from "~/paper/paper-document";
import type { Instant } from "~/time/instant";
import { answerFile, cacheControl, disposition } from "./file-answer.server";
import { printKept } from "./kept-files.server";

type PaperAnswer = { document: PaperDocument; changedAt: Instant; personal: boolean; fileName: string };

/** Shown in the browser, saved under a telling name. */
export async function answerPaper(
  request: Request,
  paper: Paper,
  { document, changedAt, personal, fileName }: PaperAnswer,
): Promise<Response> {
  const headers = new Headers({
    "content-type": "application/pdf",
    "cache-control": cacheControl(personal),
    "content-disposition": disposition("inline", fileName, "pdf"),
    "x-robots-tag": "noindex",
  });
  return answerFile(request, { bytes: await printKept(paper, document), changedAt, headers });
}
