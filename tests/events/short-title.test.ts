import { expect, test } from "vitest";
import { fittingShortTitle, mostShortTitle } from "~/events/short-title";
import { letterCount } from "~/people/line";

const long = "International Symposium on Cyber Policing and Digital Evidence 2026";
const short = (title: string) => fittingShortTitle({ en: title }).en!;

test("a title that serves as the short one is cut behind a word, in letters as a reader counts them", () => {
  expect(short("ISCP 2026")).toBe("ISCP 2026");
  expect(short(long)).toBe("International Symposium on Cyber…");
  expect(short("Training, in the use of things, and so on, once")).toBe("Training, in the use of things, and so…");
  expect(short("國".repeat(60))).toBe(`${"國".repeat(39)}…`);
  const accents = "e\u0301".repeat(40);
  expect(short(accents)).toBe(accents);
  for (const title of [long, "👩‍👩‍👧‍👦".repeat(60), `${"x".repeat(39)} y`])
    expect(letterCount(short(title))).toBeLessThanOrEqual(mostShortTitle);
});
