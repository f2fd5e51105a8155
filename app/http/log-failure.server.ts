/** The longest line of a log, in characters. */
const longest = 4_000;

/**
 * Writes down what nobody foresaw, as one line with the reference its page shows. Quoted parts of a message are left out: that is where
 * errors repeat what somebody typed. Returns nothing; never throws.
 */
export function logFailure(what: string, error: unknown, reference?: string) {
  console.error(asOneLine([reference && `Reference ${reference}.`, `${what}:`, told(error)].filter(Boolean).join(" ")));
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return "something that is not an error was thrown";
  const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
  const [, ...frames] = (error.stack ?? "").split(/\n(?= +at )/);
  return `${error.name}${code}: ${withoutQuotes(error.message)} ${frames.map((frame) => frame.trim()).join("; ")}`;
}

const withoutQuotes = (message: string) => message.replace(/(["'`“‘]).*["'`”’]/gs, "$1…$1");

/** Control characters as escapes, so that nothing typed can begin a line of its own or colour a terminal; cut where it is too long. */
export const asOneLine = (text: string) =>
  text
    .slice(0, longest)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
