import fc from "fast-check";
import { expect, test } from "vitest";
import { toCanonical } from "~/programme/canonical";
import { carryOver } from "~/programme/carry-over";
import { changesBetween } from "~/programme/changes";
import type { ProgrammeContent } from "~/programme/version";
import { anyContent, before, later } from "./contents";

/** The same value with the keys of every object the other way round. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, shuffled(each)]),
  );
};

test("the same programme is the same bytes, however it was put together", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      expect(toCanonical(shuffled(content) as ProgrammeContent)).toBe(toCanonical(content));
    }),
  );
});

test("carrying over an unchanged programme changes not one byte", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const first = carryOver(undefined, content, before);
      expect(toCanonical(carryOver(first, content, later))).toBe(toCanonical(first));
    }),
  );
});

test("a sequence never decreases, nor does the moment of change, whatever is edited in whatever order", () => {
  fc.assert(
    fc.property(fc.array(anyContent, { minLength: 2, maxLength: 6 }), (contents) => {
      let last: ProgrammeContent | undefined;
      for (const content of contents) {
        const next = carryOver(last, content, before);
        for (const session of next.sessions) {
          const earlier = last?.sessions.find(({ id }) => id === session.id);
          expect(session.sequence).toBeGreaterThanOrEqual(earlier?.sequence ?? 0);
          expect(session.changedAt >= (earlier?.changedAt ?? "")).toBe(true);
        }
        last = next;
      }
    }),
  );
});

test("no calendar entry moves without a change that is told", () => {
  fc.assert(
    fc.property(anyContent, anyContent, (one, other) => {
      const first = carryOver(undefined, one, before);
      const next = carryOver(first, other, later);
      const told = new Set(changesBetween(first, next).map(({ after }) => after?.id));
      for (const session of next.sessions)
        if (session.changedAt === later && session.state !== "cancelled") expect(told).toContain(session.id);
    }),
  );
});
