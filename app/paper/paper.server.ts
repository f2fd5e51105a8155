import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PrintedPaper } from "./paper-letter";
import type { PaperAnswer, PaperOrder } from "./typst-thread.server";

export { uncoveredCharacters } from "./uncovered-characters.server";

export type Paper = {
  /** A tagged PDF (PDF/UA-1). Rejects when this document cannot be set; the ones waiting behind it are printed all the same. */
  print(document: PrintedPaper): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the worker; documents still waiting are refused. */
  close(): Promise<void>;
};

type Job = { number: number; document: PrintedPaper; done: (pdf: Uint8Array<ArrayBuffer>) => void; failed: (reason: Error) => void };

/**
 * Prints one document after the other in a thread of its own, which starts with the first of them.
 * `root` is the folder that holds package.json; `secondsPerDocument` bounds the wait for one document, not for its turn; it
 * is set while nothing else wants the processor.
 */
export function openPaper({ root, secondsPerDocument = 120 }: { root: string; secondsPerDocument?: number }): Paper {
  const queue: Job[] = [];
  let worker: Worker | undefined;
  let current: Job | undefined;
  let alarm: NodeJS.Timeout | undefined;
  let closed = false;
  let numbers = 0;

  const start = () => {
    const started = startWorker(root);
    // A worker that was given up may still speak; only the present one is heard.
    started.on("message", (answer: PaperAnswer) => started === worker && settle(answer));
    started.on("error", (error) => started === worker && replaceWorker(`the printing thread failed: ${error.message}`));
    started.on("exit", () => started === worker && replaceWorker("the printing thread ended"));
    return started;
  };

  const next = () => {
    current = queue.shift();
    if (!current) return worker?.unref();
    worker ??= start();
    worker.ref();
    alarm = setTimeout(() => replaceWorker(`it took longer than ${secondsPerDocument} seconds`), secondsPerDocument * 1000);
    worker.postMessage({ number: current.number, document: current.document } satisfies PaperOrder);
  };

  const settle = (answer: PaperAnswer) => {
    if (!current || current.number !== answer.number) return;
    clearTimeout(alarm);
    if ("pdf" in answer) current.done(answer.pdf as Uint8Array<ArrayBuffer>);
    else current.failed(notPrinted(answer.failure));
    next();
  };

  const replaceWorker = (reason: string) => {
    void worker?.terminate();
    worker = undefined;
    if (current) settle({ number: current.number, failure: reason });
  };

  return {
    print: (document) =>
      new Promise((done, failed) => {
        if (closed) return failed(notPrinted("the printing office is closed"));
        // A copy, so that what cannot be handed over refuses itself here, and nothing changes while it waits.
        queue.push({ number: ++numbers, document: structuredClone(document), done, failed });
        if (!current) next();
      }),
    close: async () => {
      closed = true;
      clearTimeout(alarm);
      const ending = worker;
      worker = undefined;
      for (const job of [current, ...queue.splice(0)]) job?.failed(notPrinted("the printing office is closed"));
      current = undefined;
      await ending?.terminate();
    },
  };
}

const notPrinted = (reason: string) => new Error(`The document was not printed: ${reason}.`);

function startWorker(root: string): Worker {
  const templates = join(root, "app/paper/templates");
  // Typst reads these natively when it is first loaded, so variables of the worker alone would come too late.
  process.env.FONTCONFIG_FILE = join(templates, "no-system-fonts.conf");
  // Threads of its own would wake each other seventy times a paper, and are no quicker.
  process.env.RAYON_NUM_THREADS ??= "1";
  return new Worker(join(root, "app/paper/typst-thread.server.ts"), { workerData: { templates }, execArgv: [] });
}
