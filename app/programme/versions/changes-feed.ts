import type { LoggedVersion } from "./change-log";
import { versionWords } from "./version-words";

type ChangesFeed = {
  id: string;
  title: string;
  author: string;
  language: string;
  /** Absolute addresses: of the feed itself, and of the page that shows the same. */
  self: string;
  page: string;
  /** Where there is no version yet. */
  updated: string;
  versions: readonly LoggedVersion[];
};

/** The list of changes as an Atom feed (RFC 4287). */
export function writeChangesFeed({ id, title, author, language, self, page, updated, versions }: ChangesFeed): string {
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `<id>urn:uuid:${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${versions[0]?.publishedAt ?? updated}</updated>`,
    `<author><name>${escaped(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...versions.map((version) => entryOf(version, page, language)),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf({ id, number, publishedAt, note, misprint, changes }: LoggedVersion, page: string, language: string): string {
  const words = versionWords(language);
  const title = [words.version(number), misprint ? words.correction : ""].filter(Boolean).join(" · ");
  const items = (changes ?? []).map(({ title, tags, lines }) => {
    const said = lines.map(({ label, was, is }) => `${label}: ${is}${was ? ` (${words.was} ${was})` : ""}`);
    return `<li><strong>${escaped(title)}</strong> ${escaped([tags.join(", "), ...said].filter(Boolean).join("; "))}</li>`;
  });
  const list = changes ? (items.length > 0 ? `<ul>${items.join("")}</ul>` : `<p>${words.noChanges}</p>`) : `<p>${words.first}</p>`;
  const content = `${note ? `<p>${escaped(note).replaceAll("\n", "<br>")}</p>` : ""}${list}`;
  return [
    "<entry>",
    `<id>urn:uuid:${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<published>${publishedAt}</published>`,
    `<updated>${publishedAt}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(`${page}#version-${number}`)}"/>`,
    `<content type="html">${escaped(content)}</content>`,
    "</entry>",
  ].join("\n");
}

/** For text and attributes; what XML 1.0 cannot hold at all (section 2.2) is left out. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
