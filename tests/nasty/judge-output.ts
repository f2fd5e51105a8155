import { spawnSync } from "node:child_process";
import { parse as parseCsv } from "csv-parse/sync";
import ICAL from "ical.js";
import type { ParsedMail } from "mailparser";
import { canaryTag, pieceToTurn } from "./nasty-texts";
import { plainText } from "./read-page";

/** Sentences for what a nasty text did to an answer of the house, whatever kind of answer it is. */
export function faultsOfAnswer({ path, headers, bytes }: { path: string; headers: Headers; bytes: Buffer }): string[] {
  const type = headers.get("content-type") ?? "";
  const faults = faultsOfName(headers.get("content-disposition"));
  if (type.startsWith("text/html")) faults.push(...faultsOfHtml(bytes.toString()));
  if (type.startsWith("text/calendar")) faults.push(...faultsOfCalendar(bytes));
  if (type.startsWith("text/csv")) faults.push(...faultsOfCsv(bytes));
  if (type.startsWith("application/pdf")) faults.push(...faultsOfPaper(bytes));
  if (type.startsWith("text/x-script") && turning.test(bytes.toString())) faults.push("turns the direction of what stands after it");
  if (headers.get("x-content-type-options") !== "nosniff") faults.push("may be taken for something else");
  return faults.map((fault) => `${path.replace(/[\w-]{40,}/, "…")} ${fault}`);
}

export function faultsOfHtml(html: string): string[] {
  const faults: string[] = [];
  if (html.includes(`<${canaryTag}`)) faults.push("holds a tag that somebody typed");
  const [opened, closed] = [html.match(/<script\b/g)?.length ?? 0, html.match(/<\/script/g)?.length ?? 0];
  if (opened !== closed) faults.push(`opens ${opened} scripts and ends ${closed}`);
  for (const [, attributes = "", content = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g))
    if (attributes.includes("ld+json") && !isJson(content)) faults.push("holds JSON-LD nobody can read");
  for (const [, link = ""] of html.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/g))
    if (!/^(?:https?:|mailto:|tel:|cid:|webcal:|data:image\/|[/#?]|[\w.%-]*$|\.\.?\/)/i.test(plainText(link).trim()))
      faults.push(`leads to ${link.slice(0, 60)}`);
  if (turning.test(html)) faults.push("turns the direction of what stands after it");
  return faults;
}

export function faultsOfCalendar(bytes: Buffer): string[] {
  const faults: string[] = [];
  const text = bytes.toString();
  if (/[^\r]\n/.test(text) || /\r[^\n]/.test(text)) faults.push("has line ends of its own");
  for (const line of bytes.toString("latin1").split("\r\n")) {
    if (line.length > 75) faults.push(`has a line of ${line.length} octets`);
    if (Buffer.from(Buffer.from(line, "latin1").toString()).length !== line.length) faults.push("splits a character between two lines");
  }
  const root = new ICAL.Component(ICAL.parse(text));
  const components = root.getAllSubcomponents().flatMap((each) => [each.name, ...each.getAllSubcomponents().map(({ name }) => name)]);
  const strange = components.filter((name) => !["vevent", "vtimezone", "standard", "daylight"].includes(name));
  if (strange.length > 0) faults.push(`holds ${strange.join(", ")}`);
  if (/^(?:X-NASTY|TRIGGER)[;:]/im.test(text)) faults.push("holds a property that somebody typed");
  if (turning.test(text)) faults.push("turns the direction of what stands after it");
  return faults;
}

export function faultsOfCsv(bytes: Buffer): string[] {
  const cells = (parseCsv(bytes, { bom: true, relax_column_count: true }) as string[][]).flat();
  const formulas = cells.filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\u0000]/.test(cell));
  return [
    ...formulas.map((cell) => `holds a formula: ${cell.slice(0, 40)}`),
    ...cells.filter((cell) => turning.test(cell)).map((cell) => `turns a cell: ${cell.slice(0, 40)}`),
  ];
}

/** A paper is drawn: what was turned stands there backwards, and no mark is left to tell. */
export function faultsOfPaper(bytes: Buffer): string[] {
  const text = textOfPaper(bytes);
  if (text.length === 0) return ["is a paper without words"];
  return text.includes([...pieceToTurn].reverse().join("")) ? ["is printed backwards"] : [];
}

export function faultsOfMail(mail: ParsedMail, source: string): string[] {
  const recipients = [mail.to, mail.cc, mail.bcc].flat().flatMap((each) => each?.value ?? []);
  const head = source.slice(0, source.indexOf("\r\n\r\n"));
  return [
    ...recipients.filter(({ address }) => !address?.endsWith(".example")).map(({ address }) => `goes to ${address}`),
    ...(recipients.some(({ address }) => address?.includes("evil")) ? ["goes to somebody a name asked for"] : []),
    ...(/^(?:bcc|x-nasty)[:]/im.test(head) ? ["has a header that somebody typed"] : []),
    ...(/[\r\n]/.test(mail.subject ?? "") ? ["has a subject of two lines"] : []),
    ...faultsOfHtml(mail.html || ""),
    ...([mail.subject, mail.text, ...recipients.map(({ name }) => name)].some((text) => turning.test(text ?? ""))
      ? ["turns the direction of what stands after it"]
      : []),
    ...mail.attachments.flatMap(({ filename, content, contentType }) => [
      ...(/[/\\\u0000-\u001f]/.test(filename ?? "") || turning.test(filename ?? "") ? [`carries ${filename}`] : []),
      ...(contentType === "text/calendar" ? faultsOfCalendar(content) : []),
      ...(contentType === "application/pdf" ? faultsOfPaper(content) : []),
    ]),
  ].map((fault) => `the mail “${mail.subject?.slice(0, 50)}” ${fault}`);
}

/** RFC 6266: an ASCII name, and one in UTF-8; neither a path, nor turned, nor another header. */
function faultsOfName(disposition: string | null): string[] {
  if (disposition === null) return [];
  const [, plain = ""] = /filename="([^"]*)"/.exec(disposition) ?? [];
  const [, exact = ""] = /filename\*=UTF-8''([^;]*)$/.exec(disposition) ?? [];
  const names = [plain, decodeURIComponent(exact)];
  return names.filter((name) => /[/\\\u0000-\u001f\u007f]|^\.\./.test(name) || turning.test(name)).map((name) => `is saved under ${name}`);
}

/** What a reader of the paper can read; needs poppler, which CI has (tests/support/tools.js). */
export const textOfPaper = (bytes: Buffer): string => spawnSync("pdftotext", ["-", "-"], { input: bytes }).stdout.toString();

export const turnsDirection = (text: string) => (turning.test(text) ? ["turns the direction of what stands after it"] : []);

const turning = /[\u202A-\u202E\u2066-\u2069]/;

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
