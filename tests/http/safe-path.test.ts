import fc from "fast-check";
import { expect, test } from "vitest";
import { safePath } from "~/http/answers.server";
import { hostileTargets } from "../support/hostile-targets";

test.each(["/", "/organise", "/iscp-2023/programme?day=2023-09-14#panel", "/me/abc"])("%s is a path of this house", (path) => {
  expect(safePath(path)).toBe(path);
});

test.each(hostileTargets)("%j leads nowhere else", (path) => {
  const safe = safePath(path);
  expect(safe).toMatch(/^\/(?![/\\])[^\\\s]*$/);
  expect(new URL(safe, "https://plenary.example").origin).toBe("https://plenary.example");
});

/** Pieces of addresses in any order, and any text. */
const anyTarget = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...["/", "//", "\\", "..", ".", ":", "@", "?", "#", "%2f", "%2e", "%5c", "%09", "\t", "\n", "\r", " ", "\0", "\u3002", "／"],
        ...["https:", "javascript:", "evil.example", "plenary.example", "organise", "iscp-2023", "[::1]", "localhost:3000"],
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom("/", "//", "..", ".", "%2e", "evil.example", "a"), { maxLength: 6 }).map((pieces) => `/${pieces.join("")}`),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "binary" }).map((text) => `/${text}`),
);

test("whatever is asked for, it stays in this house, and is then what a browser makes of it", () => {
  let led = 0;
  const law = fc.property(anyTarget, (target) => {
    const safe = safePath(target);
    const read = new URL(safe, "https://plenary.example");
    expect(read.origin).toBe("https://plenary.example");
    expect(read.pathname + read.search + read.hash).toBe(safe);
    expect(safePath(safe)).toBe(safe);
    // As the browser resolves it from any page of ours, not from the root alone.
    expect(new URL(safe, "https://plenary.example/organise/iscp/people?tab=waiting").href).toBe(read.href);
    if (safe !== "/") led++;
  });
  fc.assert(law, { numRuns: 5000 });
  expect(led).toBeGreaterThan(500);
});
