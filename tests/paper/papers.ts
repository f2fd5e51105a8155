import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PaperDocument, PaperItem } from "~/paper/paper-document";

export const root = new URL("../..", import.meta.url).pathname;

export const paperItem = (over: Partial<PaperItem> = {}): PaperItem => ({
  start: "10:30",
  end: "12:00",
  kind: "Panel",
  title: "Collective security: public-private partnership",
  room: "Grand Ballroom",
  track: "Cooperation",
  people: [{ role: "Panellist", name: "Chua Kuan Seah", position: "Deputy Commissioner of Cybersecurity" }],
  notes: [],
  ...over,
});

export const paperDocument = (over: Partial<PaperDocument> = {}): PaperDocument => ({
  template: "programme",
  language: "en",
  title: "International Symposium on Cyber Policing 2023",
  shortTitle: "ISCP 2023",
  subtitle: "13–15 September 2023 · Hong Kong · in person",
  versionNote: "Version 4, published 1 September 2023",
  zoneNote: "All times are Hong Kong time (UTC+8).",
  notes: [],
  columns: { time: "Time", session: "Session", place: "Place" },
  days: [{ heading: "Thursday 14 September 2023", subheading: "Web3 and digital finance", items: [paperItem()] }],
  secretariat: ["Cyber Security Bureau", "secretariat@host.example", "+852 0000 0000"],
  pageWord: "Page {n} of {m}",
  ...over,
});

export const withItem = (over: Partial<PaperItem>) =>
  paperDocument({ days: [{ heading: "Thursday 14 September 2023", items: [paperItem(over)] }] });

type Reader = "pdftotext" | "pdffonts" | "pdfinfo";

const run = promisify(execFile);

/** What a program that is not ours reads in the PDF. */
export async function readBack(pdf: Uint8Array, reader: Reader, ...options: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "paper-"));
  try {
    await writeFile(join(folder, "a.pdf"), pdf);
    return (await run(reader, [...options, join(folder, "a.pdf"), ...(reader === "pdftotext" ? ["-"] : [])])).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The words without the line breaks of the page. */
export const wordsOf = async (pdf: Uint8Array) => (await readBack(pdf, "pdftotext")).replace(/\s+/g, " ");

export const pagesOf = async (pdf: Uint8Array) => (await readBack(pdf, "pdftotext", "-layout")).split("\f").slice(0, -1);
