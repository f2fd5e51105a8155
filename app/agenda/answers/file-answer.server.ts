import { createHash } from "node:crypto";
import { fromHttpDate, httpDate } from "~/time/http-date";
import type { Instant } from "~/time/instant";

/** `changedAt` covers everything the bytes were made from: entries, rooms, people, and entries that are gone. */
export type FileAnswer = { bytes: string | Uint8Array<ArrayBuffer>; changedAt: Instant; headers: Headers };

/** 200 or 304 to GET and HEAD (RFC 9110, sections 8.8 and 13), whatever the request says it accepts. */
export function answerFile(request: Request, { bytes, changedAt, headers }: FileAnswer): Response {
  if (request.method !== "GET" && request.method !== "HEAD") return new Response(null, { status: 405, headers: { allow: "GET, HEAD" } });

  const etag = etagOf(bytes);
  headers.set("etag", etag);
  headers.set("last-modified", httpDate(changedAt));
  if (isKnown(request.headers, etag, changedAt)) {
    headers.delete("content-type");
    headers.delete("content-disposition");
    return new Response(null, { status: 304, headers });
  }
  headers.set("content-length", String(Buffer.byteLength(bytes)));
  return new Response(request.method === "HEAD" ? null : bytes, { headers });
}

/** Strong: the same bytes, the same tag. */
export const etagOf = (bytes: string | Uint8Array): string => `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;

/** Personal answers are for their reader alone; public ones may be kept by whoever stands between for five minutes. */
export const cacheControl = (personal: boolean) => (personal ? "private, max-age=300" : "public, max-age=300, stale-while-revalidate=600");

/** An ASCII name for everybody and the true one for who can read it (RFC 6266, RFC 8187). */
export function disposition(kind: "attachment" | "inline", fileName: string, extension: "ics" | "pdf" | "docx" | "xlsx"): string {
  const tidy = fileName
    .replace(/\p{Surrogate}/gu, "")
    .replace(new RegExp(`\\.${extension}$`, "i"), "")
    .replace(/[\p{C}\p{Z}/\\:*?"<>|]+/gu, " ")
    .trim();
  const nameless = extension === "ics" ? "calendar" : "document";
  const stem = [...tidy].slice(0, 80).join("").trim() || nameless;
  const plain =
    stem
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[^A-Za-z0-9._]+/g, "-")
      .replace(/^[-.]+|[-.]+$/g, "") || nameless;
  const exact = encodeURIComponent(stem).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}.${extension}"; filename*=UTF-8''${exact}.${extension}`;
}

/** Whether the reader already holds this state; If-None-Match decides alone where it is given. */
function isKnown(asked: Headers, etag: string, changedAt: Instant): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) return tags.trim() === "*" || tags.match(entityTag)?.includes(etag) === true;
  const since = fromHttpDate(asked.get("if-modified-since"));
  return since !== undefined && changedAt.slice(0, 19) <= since.slice(0, 19);
}

// the weak mark W/ before a tag is passed over: for GET and HEAD weak comparison is right
const entityTag = /"[\x21\x23-\x7e\x80-\xff]*"/g;
