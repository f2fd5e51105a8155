export const mostWebsites = 20;

/**
 * The origins of what was typed, one a line: "https://www.example.org", with a port where it has one. A path, as it stands in the address
 * bar, is cut off. `wrong` are the lines that are no website, as typed.
 */
export function originsIn(typed: string): { origins: string[]; wrong: string[] } {
  const lines = typed
    .split(/[\s,;]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const found = lines.map((line) => ({ line, origin: originOf(line) }));
  return {
    origins: [...new Set(found.flatMap(({ origin }) => origin ?? []))].sort(),
    wrong: found.filter(({ origin }) => !origin).map(({ line }) => line),
  };
}

/** No other scheme, no name or password, no wildcard, nothing that could end the directive it is written into. */
function originOf(line: string): string | undefined {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(line) && !/^[^/]*:\d/.test(line) ? line : `https://${line}`);
  if (url?.protocol !== "https:" || url.username || url.password) return undefined;
  return /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/.test(url.origin) ? url.origin : undefined;
}
