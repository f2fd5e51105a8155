/** The answer of an action as Remix hands it to its script (turbo-stream 2): one line of values that point at one another. */
export function readData(body: string): unknown {
  const values = parsed(body.split("\n")[0] ?? "");
  if (!Array.isArray(values)) return undefined;
  const valueAt = (index: unknown): unknown => {
    if (typeof index !== "number" || index < 0) return undefined;
    const value: unknown = values[index];
    if (Array.isArray(value)) return typeof value[0] === "string" ? valueAt(value[2] ?? value[1]) : value.map(valueAt);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, at]) => [String(values[Number(key.slice(1))]), valueAt(at)]));
  };
  return valueAt(0);
}

/** What a refused form says of each of its fields; "" is the form itself. Undefined where it was not refused. */
export function errorsIn(body: string): Record<string, unknown> | undefined {
  const answer = readData(body) as { data?: { error?: Record<string, unknown> } } | undefined;
  return answer?.data?.error;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
