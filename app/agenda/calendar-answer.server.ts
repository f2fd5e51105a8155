import { createHash } from "node:crypto";
import { fromHttpDate, httpDate } from "~/time/http-date";
import type { Instant } from "~/time/instant";

/** `changedAt` covers everything the text was made from: entries, rooms, people, and entries that are gone. `download` is a file name. */
export type CalendarAnswer = { text: string; changedAt: Instant; personal: boolean; method?: "PUBLISH"; download?: string };

/** 200 or 304 to GET and HEAD (RFC 9110, sections 8.8 and 13), whatever the request says it accepts. */
export function answerCalendar(request: Request, answer: CalendarAnswer): Response {
  const headers = calendarHeaders(answer);
  if (request.method !== "GET" && request.method !== "HEAD") return new Response(null, { status: 405, headers: { allow: "GET, HEAD" } });

  const etag = etagOf(answer.text);
  headers.set("etag", etag);
  headers.set("last-modified", httpDate(answer.changedAt));
  if (isKnown(request.headers, etag, answer.changedAt)) {
    headers.delete("content-type");
    headers.delete("content-disposition");
    return new Response(null, { status: 304, headers });
  }
  headers.set("content-length", String(Buffer.byteLength(answer.text)));
  return new Response(request.method === "HEAD" ? null : answer.text, { headers });
}

/** A feed has no disposition: an attachment is not subscribed to, and `inline` has stopped Google. */
export function calendarHeaders({ personal, method, download }: Pick<CalendarAnswer, "personal" | "method" | "download">): Headers {
  const headers = new Headers({
    "content-type": `text/calendar; charset=utf-8${method ? `; method=${method}` : ""}`,
    "cache-control": personal ? "private, max-age=300" : "public, max-age=300, stale-while-revalidate=600",
    "x-robots-tag": "noindex",
  });
  if (download) headers.set("content-disposition", attachment(download));
  return headers;
}

/** Strong: the same bytes, the same tag. */
export const etagOf = (text: string): string => `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;

/** Whether the reader already holds this state; If-None-Match decides alone where it is given. */
function isKnown(asked: Headers, etag: string, changedAt: Instant): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) return tags.trim() === "*" || tags.match(entityTag)?.includes(etag) === true;
  const since = fromHttpDate(asked.get("if-modified-since"));
  return since !== undefined && changedAt.slice(0, 19) <= since.slice(0, 19);
}

// the weak mark W/ before a tag is passed over: for GET and HEAD weak comparison is right
const entityTag = /"[\x21\x23-\x7e\x80-\xff]*"/g;

/** An ASCII name for everybody and the true one for who can read it (RFC 6266, RFC 8187). */
function attachment(fileName: string): string {
  const tidy = fileName
    .replace(/\p{Surrogate}/gu, "")
    .replace(/\.ics$/i, "")
    .replace(/[\p{C}\p{Z}/\\:*?"<>|]+/gu, " ")
    .trim();
  const stem = [...tidy].slice(0, 80).join("").trim() || "calendar";
  const plain =
    stem
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[^A-Za-z0-9._]+/g, "-")
      .replace(/^[-.]+|[-.]+$/g, "") || "calendar";
  const exact = encodeURIComponent(stem).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}.ics"; filename*=UTF-8''${exact}.ics`;
}
