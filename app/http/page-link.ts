const kept = ["lang", "view", "day", "track", "room", "person", "q", "zone"] as const;

/** This page with some of what it was asked changed; null takes away. Only what a programme page knows is carried along. */
export function pageLink({ pathname, searchParams }: URL, changes: Partial<Record<(typeof kept)[number], string | null>>): string {
  const query = new URLSearchParams();
  for (const name of kept) {
    const value = name in changes ? changes[name] : searchParams.get(name)?.slice(0, 200);
    if (value) query.set(name, value);
  }
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}

/** The same as hidden fields, for a form that asks for one of them anew. */
export const keptFields = (url: URL, names: readonly (typeof kept)[number][]) =>
  names.flatMap((name) => {
    const value = url.searchParams.get(name)?.slice(0, 200);
    return value ? [{ name, value }] : [];
  });
