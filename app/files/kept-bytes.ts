/**
 * Keeps what was made lately and makes the rest, one at a time for each key; at most `limit` bytes, the longest unused goes first.
 * A failure is not kept.
 */
export function keepBytes<Made>(limit: number, sizeOf: (made: Made) => number): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const kept = new Map<string, { made: Promise<Made>; size: number }>();
  let bytes = 0;

  const forget = (key: string) => {
    bytes -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };

  const weigh = async (key: string, entry: { made: Promise<Made>; size: number }) => {
    const made = await entry.made;
    if (kept.get(key) !== entry) return;
    entry.size = sizeOf(made);
    bytes += entry.size;
    for (const oldest of kept.keys()) if (bytes > limit) forget(oldest);
  };

  return (key, make) => {
    const known = kept.get(key);
    kept.delete(key);
    const entry = known ?? { made: make(), size: 0 };
    kept.set(key, entry);
    if (!known) weigh(key, entry).catch(() => kept.get(key) === entry && forget(key));
    return entry.made;
  };
}
