import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { StraightPage, straightData } from "~/http/straight-page.server";

const marks = ["\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"];
/** Its neighbours in Unicode, letters that run from right to left, and pictures put together from several characters. */
const anyPiece = fc
  .array(
    fc.oneof(fc.constantFrom(...marks, "\u2029", "\u202F", "\u2065", "\u206A", "\u200F", "محمد", "שלום", "陳", "👩‍👧", "<p>"), fc.string()),
    { maxLength: 8 },
  )
  .map((parts) => parts.join("").toWellFormed());
const withoutMarks = (pieces: string[]) => [...pieces.join("")].filter((letter) => !marks.includes(letter)).join("");

test("a page and its data pass to the letter, but for the marks that turn the direction", async () => {
  const law = fc.asyncProperty(fc.array(anyPiece, { minLength: 1 }), async (pieces) => {
    const bytes = pieces.map((piece) => new TextEncoder().encode(piece));
    expect(await text(Readable.from(bytes).pipe(new StraightPage()))).toBe(withoutMarks(pieces));
    expect(await new Response(straightData(new Blob(bytes).stream())).text()).toBe(withoutMarks(pieces));
  });
  await fc.assert(law);
});
