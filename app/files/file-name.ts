/**
 * A name that is safe to save under on any system: no path, no control characters, none of the marks that turn the reading direction
 * ("gpj.exe" shown backwards), at most 120 characters with its ending kept.
 */
export function safeFileName(name: string): string {
  const last = name.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, "")
    .replace(/[<>:"|?*;%]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[. -]+|[. ]+$/g, "");
  const [stem, ending] = partsOf(plain);
  if (!stem) return `file${ending}`;
  return [...(reserved.test(stem) ? `${stem}-` : stem)].slice(0, 120 - ending.length).join("") + ending;
}

/** Lower-case, with its dot; empty where there is none. */
export const endingOf = (name: string): string => partsOf(safeOrEmpty(name))[1].toLowerCase();

/** Content-Disposition as RFC 6266 and RFC 8187 have it: plain letters for old readers, the full name in UTF-8. */
export function contentDisposition(way: "inline" | "attachment", name: string): string {
  const safe = safeFileName(name);
  const plain = safe.replace(/[^\x20-\x7e]/g, "_").replace(/["\\]/g, "_");
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${way}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const partsOf = (name: string): [stem: string, ending: string] => {
  const found = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name);
  return [found?.[1] ?? name, found?.[2] ?? ""];
};

const safeOrEmpty = (name: string) => name.toWellFormed().replace(/[\p{Cc}\p{Cf}]/gu, "");

// Device names that Windows opens instead of a file.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
